import { DomainError } from '../../shared/domain-error.js';
import type { ProofLineId } from '../../shared/ids.js';
import type { Cents } from '../../shared/money/index.js';
import type { Day } from '../../shared/time/day.js';
import { textOf } from '../../shared/words.js';
import type { ExpenditureKind } from './expenditure-kind.js';
import type { FundingPlan } from './plan.js';

/** A line of the numbers when the proof begins: what was planned counts as spent until somebody says otherwise. */
export interface NewProofLine {
  readonly kind: ExpenditureKind;
  readonly title: string;
  readonly planned: Cents;
}

export const linesOfPlan = ({ expenditures }: FundingPlan): NewProofLine[] =>
  expenditures.map(({ kind, title, amount }) => ({ kind, title, planned: amount }));

/** The report in words (Sachbericht). */
export interface Report {
  readonly activities: string | null;
  readonly results: string | null;
  readonly deviations: string | null;
}

export interface ProofChange extends Report {
  readonly lines: readonly { readonly lineId: ProofLineId; readonly spent: Cents }[];
}

export interface Proof extends Report {
  readonly submittedOn: Day | null;
}

/** Errors: AMOUNT_NEGATIVE, TEXT_TOO_LONG. */
export function checkedProof({ activities, results, deviations, lines }: ProofChange): ProofChange {
  if (lines.some(({ spent }) => spent < 0)) throw new DomainError('AMOUNT_NEGATIVE', {}, 'lines');
  return {
    activities: textOf(activities, 'activities'),
    results: textOf(results, 'results'),
    deviations: textOf(deviations, 'deviations'),
    lines,
  };
}

/** Nothing that it counts on changes after it was handed in. Error: PROOF_SUBMITTED. */
export function assertNotHandedIn(proof: Proof | null): void {
  if (proof !== null && proof.submittedOn !== null) throw new DomainError('PROOF_SUBMITTED');
}

/** What was handed in stays as it is. Errors: PROOF_MISSING, PROOF_SUBMITTED. */
export function assertWritable(proof: Proof | null): asserts proof is Proof {
  if (proof === null) throw new DomainError('PROOF_MISSING');
  assertNotHandedIn(proof);
}

/** A proof says what was done and what it led to. Error: PROOF_INCOMPLETE. */
export function assertComplete({ activities, results }: Proof): void {
  if (activities === null) throw new DomainError('PROOF_INCOMPLETE', {}, 'activities');
  if (results === null) throw new DomainError('PROOF_INCOMPLETE', {}, 'results');
}
