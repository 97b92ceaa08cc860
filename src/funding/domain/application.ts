import { DomainError } from '../../shared/domain-error.js';
import type { FundingApplicationId, FundingProgrammeId, ProposalId, TerritoryId } from '../../shared/ids.js';
import type { Day } from '../../shared/time/day.js';
import { textOf } from '../../shared/words.js';
import type { ApplicationState } from './application-state.js';
import type { FinanceKind } from './finance-kind.js';
import type { ProgrammeFacts } from './programme.js';

/** An application for funding (Förderantrag): one proposal, one programme, one year. */
export interface FundingApplication {
  readonly id: FundingApplicationId;
  readonly territoryId: TerritoryId;
  readonly proposalId: ProposalId;
  readonly programmeId: FundingProgrammeId;
  readonly year: number;
  readonly financeKind: FinanceKind;
  readonly state: ApplicationState;
  readonly version: number;
  readonly submittedOn: Day | null;
  readonly receivedOn: Day | null;
  readonly revision: number;
}

/** The way in which the funder is asked to take part. Error: FINANCE_KIND_NOT_OFFERED. */
export function financeKindOf(programme: ProgrammeFacts, wanted: FinanceKind | null): FinanceKind {
  const kind = wanted ?? programme.financeKinds[0];
  if (kind === undefined || !programme.financeKinds.includes(kind))
    throw new DomainError('FINANCE_KIND_NOT_OFFERED', {}, 'financeKind');
  return kind;
}

/** Something that has happened: today or before. Error: DAY_TO_COME. */
export function happenedOn(day: Day, today: Day, field: string): Day {
  if (day > today) throw new DomainError('DAY_TO_COME', {}, field);
  return day;
}

/** An application arrives on the day on which it was handed in, or later. Errors: DAY_TO_COME, RECEIVED_BEFORE_SUBMITTED. */
export function receivedOn(day: Day, { submittedOn }: FundingApplication, today: Day): Day {
  if (submittedOn !== null && day < submittedOn)
    throw new DomainError('RECEIVED_BEFORE_SUBMITTED', {}, 'receivedOn');
  return happenedOn(day, today, 'receivedOn');
}

/** Why it ended. Errors: FUNDING_REASON_MISSING, TEXT_TOO_LONG. */
export function reasonOf(text: string): string {
  const reason = textOf(text, 'reason');
  if (reason === null) throw new DomainError('FUNDING_REASON_MISSING', {}, 'reason');
  return reason;
}
