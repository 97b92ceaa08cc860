import { type Cents, isCents } from './cents.js';

const NO_BREAK_SPACE = '\u00A0';

/** Any blank that people or programs put between the figures, e.g. the narrow one of a spreadsheet. */
const BLANKS = /[\s\u00A0\u202F]+/g;
/** Thousands by dots or not at all; a dot never begins the cents, so "1.5" and "1,234.56" mean nothing here. */
const GERMAN = /^(?<sign>[-−])?(?<whole>\d{1,3}(?:\.\d{3})+|\d{1,12})(?:,(?<cents>\d{1,2}|-{1,2}|–))?$/;

/** `1.234,56 €` with a blank that does not break. */
export function formatEuros(cents: Cents): string {
  const digits = String(Math.abs(cents)).padStart(3, '0');
  const whole = digits.slice(0, -2).replaceAll(/\B(?=(\d{3})+$)/g, '.');
  return `${cents < 0 ? '−' : ''}${whole},${digits.slice(-2)}${NO_BREAK_SPACE}€`;
}

/** `1234,56`: what a German spreadsheet takes for a number. */
export function plainEuros(cents: Cents): string {
  const digits = String(Math.abs(cents)).padStart(3, '0');
  return `${cents < 0 ? '-' : ''}${digits.slice(0, -2)},${digits.slice(-2)}`;
}

/**
 * What people type for an amount: "1.234,56 €", "1234,5", "1 234", "EUR 12,--". Digits only, no arithmetic with
 * fractions. null for anything else, and for more than MOST_CENTS.
 */
export function parseEuros(typed: string): Cents | null {
  const amount = centsIn(typed);
  return isCents(amount) ? amount : null;
}

/** As `parseEuros`, of any size: whether an amount is too large is another question than whether it is one. */
export function centsIn(typed: string): number | null {
  const bare = typed
    .replaceAll(BLANKS, '')
    .replace(/^(?:€|EUR)/i, '')
    .replace(/(?:€|EUR|Euro)$/i, '');
  const { sign, whole, cents = '' } = GERMAN.exec(bare)?.groups ?? {};
  if (whole === undefined) return null;
  const fraction = /^\d/.test(cents) ? cents.padEnd(2, '0') : '00';
  const amount = Number(whole.replaceAll('.', '') + fraction);
  return sign === undefined || amount === 0 ? amount : 0 - amount;
}
