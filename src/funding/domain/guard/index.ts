import type { Day } from '../../../shared/time/day.js';
import type { FundingPlan } from '../plan.js';
import type { ProgrammeFacts } from '../programme.js';
import { type Finding, SEVERITIES } from './finding.js';
import { onwardGrant, paidKinds, staffCaps } from './kinds.js';
import { balance, financeKind, largeGrant, ownShare, payout, rate, smallGrant } from './money.js';
import { consultation, validity, window } from './time.js';

export { type Finding, FINDING_CODES, type FindingCode, SEVERITIES, type Severity } from './finding.js';

/** A rule of the guard: what it finds about a plan by the rules of a programme, on a day in Berlin. */
type GuardRule = (programme: ProgrammeFacts, plan: FundingPlan, day: Day) => readonly Finding[];

const RULES: readonly GuardRule[] = [
  ...[validity, window, consultation],
  ...[financeKind, balance, rate, ownShare, smallGrant, largeGrant],
  ...[paidKinds, staffCaps, onwardGrant, payout],
];

/** What the programme's rules, as they are known, mean for a plan on a day; the gravest first. */
export const guardFindings = (programme: ProgrammeFacts, plan: FundingPlan, day: Day): Finding[] =>
  RULES.flatMap((rule) => rule(programme, plan, day)).toSorted(
    (a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity),
  );
