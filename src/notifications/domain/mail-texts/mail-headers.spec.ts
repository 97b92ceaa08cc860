import { describe, expect, it } from '@jest/globals';
import { displayName, mailHeaders } from './mail-headers.js';

describe('the headers', () => {
  const notice = {
    notificationId: '0199c5a1-7d1e-7000-8000-000000000001',
    revision: 2,
    host: 'kpr.example.org',
  };

  it('carry a Message-ID that stays in each attempt and changes with the revision', () => {
    expect(mailHeaders(notice).messageId).toBe('<0199c5a1-7d1e-7000-8000-000000000001.2@kpr.example.org>');
    expect(mailHeaders({ ...notice })).toEqual(mailHeaders(notice));
    expect(mailHeaders({ ...notice, revision: 3 }).messageId).not.toBe(mailHeaders(notice).messageId);
    expect(mailHeaders({ ...notice, host: 'localhost:3000\r\nBcc: x' }).messageId).toMatch(
      /^<[\w.-]+@[\w.-]+>$/,
    );
  });

  it('keep automatic answers away', () => {
    expect(mailHeaders(notice).headers['Auto-Submitted']).toBe('auto-generated');
  });
});

describe('a display name', () => {
  it('fits into one header line', () => {
    expect(displayName('Revier\r\nBcc: evil@example.org')).toBe('Revier Bcc: evil@example.org');
    expect(displayName('ä'.repeat(300))).toBe(`${'ä'.repeat(99)}…`);
    expect(displayName('👮‍♀️'.repeat(300)).isWellFormed()).toBe(true);
  });
});
