import { DomainError } from '../../shared/domain-error.js';
import { type Cents, sumOf } from '../../shared/money/index.js';
import { type Day, FIRST_YEAR, LAST_YEAR } from '../../shared/time/day.js';
import { nameOf } from '../../shared/words.js';
import type { ExpenditureKind } from './expenditure-kind.js';
import type { FinanceKind } from './finance-kind.js';

/** From where the money comes. */
export type MeansKind = 'PROGRAMME' | 'OWN_SHARE' | 'IN_KIND' | 'THIRD_PARTY';

export interface Expenditure {
  readonly kind: ExpenditureKind;
  readonly title: string;
  readonly amount: Cents;
  /** The plan counts it among what the programme pays for. */
  readonly eligible: boolean;
  /** Of staff: 11 for EG 11; null: not said. */
  readonly payGroup: number | null;
}

export interface Means {
  readonly kind: MeansKind;
  readonly amount: Cents;
}

/** What of a project matters to its funding: an expenditure and funding plan (Ausgaben- und Finanzierungsplan) for one year. */
export interface FundingPlan {
  readonly fundingYear: number;
  /** Null: the first that the programme offers. */
  readonly financeKind: FinanceKind | null;
  /** When the funder advised; null: not yet. */
  readonly consultedOn: Day | null;
  /** Another organisation than the town carries the project out, and gets the money passed on. */
  readonly onwardGrant: boolean;
  readonly expenditures: readonly Expenditure[];
  readonly means: readonly Means[];
}

export const totalOf = ({ expenditures }: FundingPlan): Cents =>
  sumOf(expenditures.map(({ amount }) => amount));

/** What the rate is reckoned from. */
export const eligibleOf = ({ expenditures }: FundingPlan): Cents =>
  sumOf(expenditures.flatMap(({ eligible, amount }) => (eligible ? [amount] : [])));

export const meansOf = ({ means }: FundingPlan, ...kinds: readonly MeansKind[]): Cents =>
  sumOf(means.flatMap(({ kind, amount }) => (kinds.includes(kind) ? [amount] : [])));

/** What is asked of the programme. */
export const requestedOf = (plan: FundingPlan): Cents => meansOf(plan, 'PROGRAMME');

const MOST_LINES = 100;

/** A year in which money can be given. Error: NUMBER_OUT_OF_RANGE. */
export function checkedYear(year: number, field: string): number {
  if (!Number.isInteger(year) || year < FIRST_YEAR || year > LAST_YEAR)
    throw new DomainError('NUMBER_OUT_OF_RANGE', { most: LAST_YEAR }, field);
  return year;
}

const notNegative = (amount: Cents, field: string): void => {
  if (amount < 0) throw new DomainError('AMOUNT_NEGATIVE', {}, field);
};

/** A plan as it came from outside. Errors: NUMBER_OUT_OF_RANGE, TOO_MANY_ROWS, AMOUNT_NEGATIVE, NAME_MISSING, TEXT_TOO_LONG. */
export function checkedPlan(plan: FundingPlan): FundingPlan {
  const { expenditures, means } = plan;
  checkedYear(plan.fundingYear, 'plan.fundingYear');
  if (Math.max(expenditures.length, means.length) > MOST_LINES)
    throw new DomainError('TOO_MANY_ROWS', { most: MOST_LINES }, 'plan.expenditures');
  for (const { amount } of expenditures) notNegative(amount, 'plan.expenditures');
  for (const { amount } of means) notNegative(amount, 'plan.means');
  return {
    ...plan,
    expenditures: expenditures.map((line) => ({ ...line, title: nameOf(line.title, 'plan.expenditures') })),
  };
}
