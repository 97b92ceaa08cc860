import { DomainError } from '../domain-error.js';

/** An amount of euro in whole cents. A number, because whole numbers to 2^53 are exact; never a fraction. */
export type Cents = number & { readonly __unit: 'euro cents' };

/** One cent less than a billion euro: the domain `euro_cents` in SQL says the same. */
export const MOST_CENTS = 99_999_999_999 as Cents;

export const isCents = (value: unknown): value is Cents =>
  typeof value === 'number' && Number.isSafeInteger(value) && Math.abs(value) <= MOST_CENTS;

/** The exact sum; of nothing, zero. Error: MONEY_OUT_OF_RANGE. */
export function sumOf(amounts: readonly Cents[], field: string | null = null): Cents {
  // 90,000 of the largest amounts are still exact; every step is looked at all the same.
  return amounts.reduce((sum, amount) => {
    const next = sum + amount;
    if (!isCents(next)) throw new DomainError('MONEY_OUT_OF_RANGE', {}, field);
    return next;
  }, 0 as Cents);
}
