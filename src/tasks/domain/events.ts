import type { PersonId, TaskCommentId, TaskId } from '../../shared/ids.js';

interface OfTask {
  readonly taskId: TaskId;
  /** Who did it, by his person in the town; null for an office without one, and for the system. */
  readonly byPersonId: PersonId | null;
  /** The responsible persons change with it: what was told under an earlier one is stale. */
  readonly assignment: number;
}

/** What tasks tell the others: ids only. */
export interface TaskEvents {
  /** Somebody is newly responsible: on making, by the office, or because he accepted. */
  readonly TaskAssigned: OfTask;
  /** Somebody is asked to take it over; the old one stays responsible until then. */
  readonly TaskHandedOver: OfTask;
  readonly TaskAccepted: OfTask;
  readonly TaskDeclined: OfTask;
  /** Nobody answers for it any more: it waits on the office's list. */
  readonly TaskStranded: OfTask;
  readonly TaskChanged: OfTask;
  readonly TaskDone: OfTask;
  readonly TaskGivenUp: OfTask;
  readonly TaskReopened: OfTask;
  readonly TaskCommented: OfTask & { readonly commentId: TaskCommentId };
}
export type TaskTopic = keyof TaskEvents;

const TOPICS: Readonly<Record<TaskTopic, true>> = {
  TaskAssigned: true,
  TaskHandedOver: true,
  TaskAccepted: true,
  TaskDeclined: true,
  TaskStranded: true,
  TaskChanged: true,
  TaskDone: true,
  TaskGivenUp: true,
  TaskReopened: true,
  TaskCommented: true,
};
/** Every topic of this module: each needs exactly one handler. */
export const taskTopics = Object.keys(TOPICS) as readonly TaskTopic[];
