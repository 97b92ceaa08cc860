import type { OrganisationId, PersonId } from '../../shared/ids.js';
import type { Responsible } from './responsible.js';

export const TASK_HISTORY_EVENTS = [
  'CREATED',
  'CHANGED',
  'ASSIGNED',
  'STARTED',
  'DONE',
  'GIVEN_UP',
  'REOPENED',
  'HANDED_OVER',
  'ACCEPTED',
  'DECLINED',
  'STRANDED',
  'FOLLOW_UP_SET',
] as const;
export type TaskHistoryEvent = (typeof TASK_HISTORY_EVENTS)[number];

/** Ids, days and codes; never names or text. */
export interface HistoryFacts {
  readonly personId?: PersonId | null;
  readonly organisationId?: OrganisationId | null;
  readonly dueOn?: string | null;
  readonly followUpOn?: string | null;
  /** Names of the fields that were changed. */
  readonly fields?: readonly string[];
}

/** One line of a task's history. */
export interface HistoryEntry {
  readonly event: TaskHistoryEvent;
  readonly facts: HistoryFacts;
}

/** Whom a line is about. */
export const about = (who: Responsible): HistoryFacts => ({
  personId: who?.personId ?? null,
  organisationId: who?.organisationId ?? null,
});
