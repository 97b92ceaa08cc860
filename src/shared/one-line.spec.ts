import { describe, expect, it } from '@jest/globals';
import { oneLine } from './one-line.js';

describe('one line', () => {
  it.each([
    ['Revier\r\nBcc: x@example.org', 'Revier Bcc: x@example.org'],
    [' a\u0000\u0007b\u0085c\u2028d\u2029e\n', 'a b c d e'],
    ['👩‍👩‍👧 Müller', '👩‍👩‍👧 Müller'],
    ['half \ud83d pair', 'half \ufffd pair'],
  ])('%j becomes %j', (text, expected) => {
    expect(oneLine(text)).toBe(expected);
  });
});
