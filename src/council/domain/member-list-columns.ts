import { type Day, isDay } from '../../shared/time/day.js';
import { ORGANISATION_KINDS, type OrganisationKind, type Sector } from './organisation.js';
import type { SeatChair } from './seat.js';

/** What a column of a member list holds; deputies are `deputy1`, `deputy2`, … */
export type Column =
  | 'body'
  | 'organisation'
  | 'sector'
  | 'kind'
  | 'name'
  | 'function'
  | 'email'
  | 'phone'
  | 'votingRight'
  | 'chair'
  | 'from'
  | 'to'
  | `deputy${number}`;

/** Compares words as people mean them: without case, blanks, punctuation and the two ways to write an umlaut. */
const plain = (text: string): string =>
  text
    .normalize('NFC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '');

const HEADERS: Readonly<Record<string, Column>> = {
  gremium: 'body',
  organisation: 'organisation',
  institution: 'organisation',
  träger: 'organisation',
  bereich: 'sector',
  art: 'kind',
  organisationsart: 'kind',
  name: 'name',
  mitglied: 'name',
  person: 'name',
  funktion: 'function',
  email: 'email',
  mail: 'email',
  emailadresse: 'email',
  telefon: 'phone',
  tel: 'phone',
  telefonnummer: 'phone',
  stimmrecht: 'votingRight',
  stimmrechtjanein: 'votingRight',
  stimmberechtigt: 'votingRight',
  vorsitz: 'chair',
  von: 'from',
  ab: 'from',
  bis: 'to',
};
const DEPUTY = /^(?:stell)?vertretung(\d{0,2})$/;

/** Which column a heading names; null when we know none of that name. */
export function columnOf(heading: string): Column | null {
  const word = plain(heading);
  const deputy = DEPUTY.exec(word);
  if (deputy !== null) return `deputy${Number(deputy[1] || 1)}`;
  return HEADERS[word] ?? null;
}

const SECTORS: Readonly<Record<string, Sector>> = {
  verwaltung: 'ADMINISTRATION',
  polizei: 'POLICE',
  gesellschaft: 'SOCIETY',
  zivilgesellschaft: 'SOCIETY',
};
export const sectorOf = (text: string): Sector | null => SECTORS[plain(text)] ?? null;

const KINDS = new Map(
  Object.entries(ORGANISATION_KINDS).map(([kind, { german }]) => [plain(german), kind as OrganisationKind]),
);
export const kindOf = (text: string): OrganisationKind | null => KINDS.get(plain(text)) ?? null;

const YES = new Set(['ja', 'j', 'x', 'yes', '1']);
const NO = new Set(['nein', 'n', 'no', '0', 'beratend']);
export function yesOrNo(text: string): boolean | null {
  if (YES.has(plain(text))) return true;
  return NO.has(plain(text)) ? false : null;
}

const VICE_CHAIR = /^(stv|stellv|stellvertret)/;
/** `NONE` when the list says that there is no chair. */
export function chairOf(text: string): SeatChair | 'NONE' | null {
  const word = plain(text);
  if (VICE_CHAIR.test(word)) return 'VICE_CHAIR';
  if (YES.has(word) || word.startsWith('vorsitz')) return 'CHAIR';
  return NO.has(word) ? 'NONE' : null;
}

const GERMAN_DAY = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})$/;
/** `01.02.2027` or `2027-02-01`; null when that is no day. */
export function dayOf(text: string): Day | null {
  const german = GERMAN_DAY.exec(text);
  const day =
    german === null ? text : [german[3], german[2]?.padStart(2, '0'), german[1]?.padStart(2, '0')].join('-');
  return isDay(day) ? day : null;
}

/** Names of things and people are the same when they differ in case, umlaut form and blanks alone. */
export const sameName = (text: string): string =>
  text.normalize('NFC').toLowerCase().replaceAll(/\s+/g, ' ').trim();
