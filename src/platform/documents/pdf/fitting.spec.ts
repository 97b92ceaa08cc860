import { describe, expect, it } from '@jest/globals';
import { fitting } from './fitting.js';

/** Ten letters a line, one point high. */
const heightOf = (text: string): number => Math.ceil(text.length / 10);

describe('the beginning of a text that fits', () => {
  it.each([
    ['kurz', 1, ['kurz', '']],
    ['eins zwei drei vier', 1, ['eins zwei', 'drei vier']],
    ['Donaudampfschifffahrt', 1, ['Donaudampf', 'schifffahrt']],
    ['', 1, ['', '']],
  ])('of %j in %i lines is %j', (text, lines, parts) => {
    expect(fitting(text, lines, heightOf)).toEqual(parts);
  });

  it('loses nothing, part by part', () => {
    const text = Array.from({ length: 100 }, (_, n) => `Wort${n}`).join(' ');
    const parts: string[] = [];
    for (let rest = text; rest !== '';) {
      const [part, left] = fitting(rest, 3, heightOf);
      parts.push(part);
      rest = left;
    }
    expect(parts.join(' ')).toBe(text);
  });
});
