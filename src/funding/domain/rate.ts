import type { Cents } from '../../shared/money/index.js';

/** A part of a whole in hundredths of a percent: 9000 is 90 %. Whole numbers, so that nothing is rounded on the way. */
export type BasisPoints = number;

/** All of it: 100 %. */
export const WHOLE: BasisPoints = 10_000;

/** The most that this part of the amount can be, rounded down to the cent. Exact: 10^11 cents times 10^4 is below 2^53. */
export const shareOf = (amount: Cents, rate: BasisPoints): Cents =>
  Math.floor((amount * rate) / WHOLE) as Cents;

/** The least that this part of the amount can be, rounded up to the cent. */
export const atLeastShareOf = (amount: Cents, rate: BasisPoints): Cents =>
  Math.ceil((amount * rate) / WHOLE) as Cents;

/** `90 %`, `66,67 %` */
export function formatRate(rate: BasisPoints): string {
  const hundredths = String(rate % 100).padStart(2, '0');
  return rate % 100 === 0 ? `${rate / 100} %` : `${Math.trunc(rate / 100)},${hundredths} %`;
}

/** The part that one amount is of another, rounded down; of nothing, nothing. */
export const rateOf = (part: Cents, whole: Cents): BasisPoints =>
  whole <= 0 ? 0 : Math.floor((part * WHOLE) / whole);
