/** Amounts as people in Germany write them: "1.234,56 €", "1234,5", "12,-". The server says the same (src/shared/money). */
const GERMAN = /^(\d{1,3}(?:\.\d{3})+|\d{1,9})(?:,(\d{1,2}|-{1,2}|–))?$/;

/** Whole cents; undefined when it means nothing. */
export function parseEuros(typed: string): number | undefined {
  const bare = typed.replaceAll(/[\s\u00A0\u202F]+/g, '').replace(/(?:€|EUR|Euro)$/i, '');
  const [, whole, cents = ''] = GERMAN.exec(bare) ?? [];
  if (whole === undefined) return undefined;
  return Number(whole.replaceAll('.', '') + (/^\d/.test(cents) ? cents.padEnd(2, '0') : '00'));
}

/** `1.234,56 €`, digit by digit: no arithmetic with fractions. */
export function formatEuros(cents: number): string {
  const digits = String(Math.abs(cents)).padStart(3, '0');
  const whole = digits.slice(0, -2).replaceAll(/\B(?=(\d{3})+$)/g, '.');
  return `${cents < 0 ? '−' : ''}${whole},${digits.slice(-2)}\u00A0€`;
}
