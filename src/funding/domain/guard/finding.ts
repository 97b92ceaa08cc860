/**
 * How much a finding weighs. BLOCKER: by the rules as they are known there is no grant. WARNING: likely to fail, or
 * something is missing. HINT: to be known. FINE: looked at, and kept.
 */
export const SEVERITIES = ['BLOCKER', 'WARNING', 'HINT', 'FINE'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** What the guard found about a plan, in German for the user. */
export interface Finding {
  /** Stable word for programs, e.g. `RATE_TOO_HIGH`. */
  readonly code: FindingCode;
  readonly severity: Severity;
  /** What is so and why, with the numbers. */
  readonly sentence: string;
  /** What helps; null: nothing is to be done. */
  readonly mend: string | null;
}

export const FINDING_CODES = [
  'PROGRAMME_NOT_VALID',
  'WINDOW_OPEN',
  'WINDOW_NOT_YET',
  'WINDOW_CLOSED',
  'CONSULTATION_DONE',
  'CONSULTATION_MISSING',
  'FINANCE_KIND_NOT_OFFERED',
  'PLAN_UNBALANCED',
  'RATE_KEPT',
  'RATE_TOO_HIGH',
  'OWN_SHARE_KEPT',
  'OWN_SHARE_TOO_LOW',
  'IN_KIND_NOT_COUNTED',
  'INVESTMENT_NOT_PAID',
  'KIND_NOT_PAID',
  'BELOW_FLOOR',
  'ABOVE_CEILING',
  'PAY_GROUP_TOO_HIGH',
  'PAY_GROUP_MISSING',
  'ONWARD_GRANT_REFUSED',
  'ONWARD_GRANT_TOLD',
  'PAID_AFTERWARDS',
] as const;
export type FindingCode = (typeof FINDING_CODES)[number];

/** A rule of the guard finds one thing, several or none. */
export const noFinding: readonly Finding[] = [];
