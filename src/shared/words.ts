import { DomainError } from './domain-error.js';
import { oneLine } from './one-line.js';

/** The longest name of a thing or person, in characters as a reader counts them (an emoji is one). */
export const LONGEST_NAME = 300;
/** The longest free text, e.g. the mandate of a working group. */
export const LONGEST_TEXT = 4_000;

/** What PostgreSQL cannot store in text, and what is no text: control marks besides line break and tab. */
const CONTROLS = /(?![\n\t])\p{Cc}/gu;

/** A name on one line: line breaks become a space, outer blanks go. Errors: NAME_MISSING, TEXT_TOO_LONG. */
export function nameOf(text: string, field: string): string {
  const name = oneLine(text);
  if (name === '') throw new DomainError('NAME_MISSING', {}, field);
  return atMost(LONGEST_NAME, name, field);
}

/** A line that may be left out: nothing or blanks give null. Error: TEXT_TOO_LONG. */
export const lineOf = (text: string | null | undefined, field: string): string | null =>
  text === null || text === undefined || oneLine(text) === '' ? null : nameOf(text, field);

/** A free text with paragraphs that may be left out. Error: TEXT_TOO_LONG. */
export function textOf(text: string | null | undefined, field: string): string | null {
  const kept = (text ?? '').toWellFormed().replaceAll(/\r\n?/g, '\n').replaceAll(CONTROLS, '').trim();
  return kept === '' ? null : atMost(LONGEST_TEXT, kept, field);
}

function atMost(longest: number, text: string, field: string): string {
  if ([...text].length > longest) throw new DomainError('TEXT_TOO_LONG', { longest }, field);
  return text;
}
