import type { BodyId, PersonId, ProjectId, ProposalId, TerritoryId } from '../../shared/ids.js';
import { DomainError } from '../../shared/domain-error.js';
import type { Day } from '../../shared/time/day.js';
import type { ProjectState } from './project-state.js';

/** What the council said yes to, on its way to an effect. */
export interface Project {
  readonly id: ProjectId;
  readonly territoryId: TerritoryId;
  /** The body that decided; null for a matter of the office alone. */
  readonly bodyId: BodyId | null;
  readonly proposalId: ProposalId;
  readonly startsOn: Day;
  readonly endsOn: Day;
  readonly state: ProjectState;
  readonly revision: number;
  /** Who runs it beside the office. */
  readonly memberIds: readonly PersonId[];
  /** Who is asked for reports. */
  readonly reporterIds: readonly PersonId[];
}

/** Error: PERIOD_BACKWARDS. */
export function assertPeriod(startsOn: Day, endsOn: Day): void {
  if (endsOn < startsOn) throw new DomainError('PERIOD_BACKWARDS', {}, 'endsOn');
}

/** What has happened has happened today or before. Error: DAY_IN_FUTURE. */
export function assertNotAhead(day: Day, today: Day, field: string): void {
  if (day > today) throw new DomainError('DAY_IN_FUTURE', {}, field);
}
