import type { DeadlineId, DeadlineStepId, PersonId } from '../../shared/ids.js';
import type { Told } from './escalation.js';

/** What deadlines tell the others: ids and codes only. */
export interface DeadlineEvents {
  /** The hour of a step has come. */
  readonly DeadlineStepDue: {
    readonly deadlineId: DeadlineId;
    readonly stepId: DeadlineStepId;
    /** Another one in the deadline means: what is told under this one is stale. */
    readonly schedule: number;
    readonly kind: string;
    readonly told: Told;
    readonly missed: boolean;
    /** Whom it reaches; nobody when the office is told, which has a mailbox of its own. */
    readonly personIds: readonly PersonId[];
  };
}
export type DeadlineTopic = keyof DeadlineEvents;

const TOPICS: Readonly<Record<DeadlineTopic, true>> = { DeadlineStepDue: true };
/** Every topic of this module: each needs exactly one handler. */
export const deadlineTopics = Object.keys(TOPICS) as readonly DeadlineTopic[];
