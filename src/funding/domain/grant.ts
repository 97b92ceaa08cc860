import { DomainError } from '../../shared/domain-error.js';
import type { Cents } from '../../shared/money/index.js';
import { formatEuros } from '../../shared/money/index.js';
import type { Day } from '../../shared/time/day.js';
import { nameOf, textOf } from '../../shared/words.js';
import { happenedOn } from './application.js';

/** What a grant notice (Zuwendungsbescheid) says. */
export interface GrantFacts {
  readonly number: string;
  readonly issuedOn: Day;
  readonly amount: Cents;
  /** In which the money may be spent (Bewilligungszeitraum). */
  readonly periodFrom: Day;
  readonly periodTo: Day;
  readonly drawUntil: Day | null;
  /** As the notice says; null: reckoned from the programme. */
  readonly proofDueOn: Day | null;
  /** One sentence each. */
  readonly conditions: readonly string[];
}

const MOST_CONDITIONS = 30;

/**
 * The notice as it is kept. Errors: NAME_MISSING, TEXT_TOO_LONG, DAY_TO_COME, AMOUNT_MISSING, GRANT_ABOVE_REQUEST,
 * GRANT_ENDS_BEFORE_IT_BEGINS, PROOF_BEFORE_GRANT, TOO_MANY_ROWS.
 */
export function checkedGrant(
  facts: GrantFacts,
  { requested, today }: { requested: Cents; today: Day },
): GrantFacts {
  if (facts.periodTo < facts.periodFrom) throw new DomainError('GRANT_ENDS_BEFORE_IT_BEGINS', {}, 'periodTo');
  if (facts.proofDueOn !== null && facts.proofDueOn < facts.periodFrom)
    throw new DomainError('PROOF_BEFORE_GRANT', {}, 'proofDueOn');
  if (facts.conditions.length > MOST_CONDITIONS)
    throw new DomainError('TOO_MANY_ROWS', { most: MOST_CONDITIONS }, 'conditions');
  return {
    ...facts,
    number: nameOf(facts.number, 'number'),
    issuedOn: happenedOn(facts.issuedOn, today, 'issuedOn'),
    amount: grantedAmount(facts.amount, requested),
    conditions: facts.conditions.map((words) => nameOf(words, 'conditions')),
  };
}

/** No funder gives more than was asked for: a slip of the pen is caught. */
function grantedAmount(amount: Cents, requested: Cents): Cents {
  if (amount <= 0) throw new DomainError('AMOUNT_MISSING', {}, 'amount');
  if (amount > requested)
    throw new DomainError('GRANT_ABOVE_REQUEST', { requested: formatEuros(requested) }, 'amount');
  return amount;
}

/** What is granted, and what of it was drawn. */
export interface GrantedMoney {
  readonly amount: Cents;
  readonly drawn: Cents;
}

/** What can still be drawn. */
export const leftOf = ({ amount, drawn }: GrantedMoney): Cents => (amount - drawn) as Cents;

/** A grant cannot become smaller than what was drawn. Error: GRANT_BELOW_DRAWN. */
export function assertNotBelowDrawn(amount: Cents, { drawn }: Pick<GrantedMoney, 'drawn'>): void {
  if (amount < drawn) throw new DomainError('GRANT_BELOW_DRAWN', { drawn: formatEuros(drawn) }, 'amount');
}

/** Money that is drawn (Mittelabruf). */
export interface DrawdownFacts {
  readonly amount: Cents;
  readonly requestedOn: Day;
  readonly purpose: string | null;
  /** When it came; null: not yet. */
  readonly paidOn: Day | null;
}

/** Errors: AMOUNT_MISSING, GRANT_OVERDRAWN, DAY_TO_COME, PAID_BEFORE_REQUESTED, TEXT_TOO_LONG. */
export function checkedDrawdown(facts: DrawdownFacts, grant: GrantedMoney, today: Day): DrawdownFacts {
  const { amount, requestedOn, paidOn } = facts;
  if (amount <= 0) throw new DomainError('AMOUNT_MISSING', {}, 'amount');
  if (amount > leftOf(grant)) throw overdrawn(grant);
  return {
    amount,
    requestedOn: happenedOn(requestedOn, today, 'requestedOn'),
    purpose: textOf(facts.purpose, 'purpose'),
    paidOn: paidOn === null ? null : paymentOf(paidOn, { requestedOn, today }),
  };
}

/** When the money came. Errors: DAY_TO_COME, PAID_BEFORE_REQUESTED. */
export function paymentOf(paidOn: Day, { requestedOn, today }: { requestedOn: Day; today: Day }): Day {
  if (paidOn < requestedOn) throw new DomainError('PAID_BEFORE_REQUESTED', {}, 'paidOn');
  return happenedOn(paidOn, today, 'paidOn');
}

/** More than is left cannot be drawn. */
export const overdrawn = (grant: GrantedMoney): DomainError =>
  new DomainError('GRANT_OVERDRAWN', { left: formatEuros(leftOf(grant)) }, 'amount');
