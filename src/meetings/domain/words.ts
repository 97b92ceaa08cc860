import { DomainError } from '../../shared/domain-error.js';

export const LONGEST_LINE = 300;
export const LONGEST_TEXT = 4_000;
const LONGEST_ADDRESS = 2_000;

/** Line breaks and control marks: in a title or place they would be a trap in mail headers and calendars. */
const BREAKS = /[\p{Cc}\p{Zl}\p{Zp}]+/gu;
const CONTROLS = /(?![\n\t])\p{Cc}/gu;

/** One line without breaks and outer blanks; nothing gives null. Error: TEXT_TOO_LONG. */
export function lineOf(text: string | null | undefined, field: string): string | null {
  const line = (text ?? '').toWellFormed().replaceAll(BREAKS, ' ').trim();
  return line === '' ? null : atMost(LONGEST_LINE, line, field);
}

/** A free text with paragraphs; nothing gives null. Error: TEXT_TOO_LONG. */
export function textOf(text: string | null | undefined, field: string): string | null {
  const kept = (text ?? '').toWellFormed().replaceAll(/\r\n?/g, '\n').replaceAll(CONTROLS, '').trim();
  return kept === '' ? null : atMost(LONGEST_TEXT, kept, field);
}

/** The address of a video conference; only https. Error: VIDEO_URL_INVALID. */
export function videoUrlOf(text: string | null | undefined): string | null {
  const address = (text ?? '').trim();
  if (address === '') return null;
  const url = URL.canParse(address) ? new URL(address) : null;
  const fits = url?.protocol === 'https:' && url.username === '' && address.length <= LONGEST_ADDRESS;
  if (url === null || !fits) throw new DomainError('VIDEO_URL_INVALID', {}, 'videoUrl');
  return url.href;
}

function atMost(longest: number, text: string, field: string): string {
  if ([...text].length > longest) throw new DomainError('TEXT_TOO_LONG', { longest }, field);
  return text;
}
