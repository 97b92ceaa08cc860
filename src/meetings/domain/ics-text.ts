import { oneLine } from '../../shared/one-line.js';

/** Small writer for iCalendar content lines (RFC 5545 §3.1, §3.3.11, RFC 6868). */

const LINE_OCTETS = 75;

/** Joins content lines with CRLF; longer ones are folded at 75 octets, never inside a character. */
export const icsLines = (lines: readonly string[]): string =>
  lines.map((line) => `${foldLine(line)}\r\n`).join('');

/** A TEXT value: backslash, semicolon, comma and line breaks are escaped, other control characters dropped. */
export const icsText = (text: string): string =>
  text
    .replaceAll(/[\\;,]/g, (special) => `\\${special}`)
    .split(/\r\n|[\n\r\u0085\u2028\u2029]/)
    .map(oneLine)
    .join('\\n');

/** A quoted parameter value such as CN; RFC 6868 carries the quotation mark, line breaks become blanks. */
export const icsParameter = (text: string): string =>
  `"${oneLine(text).replaceAll('^', '^^').replaceAll('"', "^'")}"`;

/** A URI or calendar address, which is not escaped: control characters and blanks end it. */
export const icsUri = (uri: string): string => uri.replaceAll(/[\s\p{Cc}]/gu, '');

function foldLine(line: string): string {
  const folded: string[] = [];
  let current = '';
  let octets = 0;
  for (const character of line) {
    const size = Buffer.byteLength(character);
    if (octets + size > LINE_OCTETS) {
      folded.push(current);
      // The blank that opens a continuation line counts too.
      current = ' ';
      octets = 1;
    }
    current += character;
    octets += size;
  }
  return [...folded, current].join('\r\n');
}
