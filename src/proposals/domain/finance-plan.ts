import { type Cents, sumOf } from '../../shared/money/index.js';
import type { Finance } from './proposal-content.js';

/** The plan balances: every line of both sides has its amount, and the sums match to the cent (domain.md A6). */
export function isBalanced({ expenditures, funding }: Finance): boolean {
  if (expenditures.length === 0 || funding.length === 0) return false;
  if ([...expenditures, ...funding].some(({ amount }) => amount === null)) return false;
  return totalOf(expenditures) === totalOf(funding);
}

const totalOf = (lines: readonly { readonly amount: Cents | null }[]): Cents =>
  sumOf(lines.flatMap(({ amount }) => amount ?? []));
