import { describe, expect, it } from '@jest/globals';
import { lineOf, nameOf, textOf } from './words.js';

describe('a name', () => {
  it.each([
    ['keeps umlauts, commas, quotes and emoji', 'Müller, "Anna" 👩‍👩‍👧', 'Müller, "Anna" 👩‍👩‍👧'],
    ['has no line breaks', 'Revier\r\nAue\nBCC: x', 'Revier Aue BCC: x'],
    ['has no line separators of Unicode', 'Revier\u2028Aue\u0085Mitte', 'Revier Aue Mitte'],
    ['has no outer blanks', '  Stadt  ', 'Stadt'],
    ['has no NUL, which no database stores', 'Stadt\u0000rat', 'Stadt rat'],
    ['has no half characters', 'Stadt \ud83d', 'Stadt \ufffd'],
  ])('%s', (_, text, expected) => {
    expect(nameOf(text, 'name')).toBe(expected);
  });

  it('may have 300 characters, where an emoji counts as one', () => {
    expect(nameOf('🏛'.repeat(300), 'name')).toBe('🏛'.repeat(300));
    expect(() => nameOf('🏛'.repeat(301), 'name')).toThrow(
      expect.objectContaining({ code: 'TEXT_TOO_LONG', params: { longest: 300 }, field: 'name' }),
    );
  });

  it.each(['', '   ', '\n\t', '\u0000'])('must not be empty: %j', (text) => {
    expect(() => nameOf(text, 'name')).toThrow(
      expect.objectContaining({ code: 'NAME_MISSING', field: 'name' }),
    );
  });
});

describe('a line or text that may be left out', () => {
  it.each([null, undefined, '', ' \n '])('is nothing for %j', (text) => {
    expect(lineOf(text, 'function')).toBeNull();
    expect(textOf(text, 'mandate')).toBeNull();
  });

  it('keeps the paragraphs of a text', () => {
    expect(textOf('Eins\r\n\r\nZwei\u0000', 'mandate')).toBe('Eins\n\nZwei');
  });

  it('may not be a book', () => {
    expect(() => textOf('x'.repeat(4_001), 'mandate')).toThrow(
      expect.objectContaining({ code: 'TEXT_TOO_LONG' }),
    );
  });
});
