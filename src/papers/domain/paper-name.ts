import type { PaperForm } from './paper-kind.js';

/** Longer names are refused by some file systems, in which an umlaut counts twice. */
const LONGEST = 100;
/** Marks that turn the direction of text round, and signs that no file name may hold. */
const UNSAFE = /[\p{Cc}\u200E\u200F\u202A-\u202E\u2066-\u2069/\\:*?"<>|]+/gu;

/** Under which name a paper is handed out, e.g. `Beschlussvorlage Graffiti am Bahnhof.pdf`. */
export function paperName(kind: string, title: string, form: PaperForm): string {
  const safe = title.replaceAll(UNSAFE, ' ').replaceAll(/\s+/g, ' ').trim();
  const name = [...`${kind} ${safe}`].slice(0, LONGEST).join('').trim();
  return `${name}.${form}`;
}
