import { describe, expect, it } from '@jest/globals';
import { hashOfSetupCode, newSetupCode } from './setup-code.js';

describe('the one-time code of the first run', () => {
  it('is new each time and has 140 random bits in groups that can be read aloud', () => {
    const codes = Array.from({ length: 50 }, () => newSetupCode().text);
    expect(new Set(codes).size).toBe(50);
    for (const code of codes) expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){6}[0-9A-HJKMNP-TV-Z]{4}$/);
  });

  it('is taken as people type it', () => {
    const hash = hashOfSetupCode('01AB-0000-1111-2222-3333-4444-5555');
    for (const typed of [
      'oiab-0000-1111-2222-3333-4444-5555',
      ' OLAB 0000 1111 2222 3333 4444 5555\n',
      '01ab00001111222233334444 5555',
    ])
      expect(hashOfSetupCode(typed)).toEqual(hash);
    expect(hashOfSetupCode('01AB-0000-1111-2222-3333-4444-5556')).not.toEqual(hash);
  });
});
