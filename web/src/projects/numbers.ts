const euros = new Intl.NumberFormat('de-DE', { style: 'currency', currency: 'EUR' });
const figures = new Intl.NumberFormat('de-DE', { maximumFractionDigits: 3 });

/** Whole cents as "1.234,56 €". */
export const inEuros = (cents: number): string => euros.format(cents / 100);

/** "1.234,5" */
export const inFigures = (value: number): string => figures.format(value);

/** A number as one types it again: without dots. */
export const typedNumber = (value: number): string => String(value).replace('.', ',');

/** An amount as one types it again. */
export const typedEuros = (cents: number): string => (cents / 100).toFixed(2).replace('.', ',');

const NUMBER = /^[-−]?(?:\d{1,3}(?:\.\d{3})+|\d{1,10})(?:,\d{1,3})?$/;
const EUROS = /^(?:\d{1,3}(?:\.\d{3})+|\d{1,9})(?:,\d{2})?\s*€?$/;

export const isNumber = (typed: string): boolean => NUMBER.test(typed.replaceAll(/\s/g, ''));
export const isEuros = (typed: string): boolean => EUROS.test(typed.trim());

/** What people type for a number: "1.234,5", "12", "-3,25". */
export const numberOf = (typed: string): number =>
  Number(typed.replaceAll(/[\s.]/g, '').replace(',', '.').replace('−', '-'));
