import type { NoticeKind } from './notice-kinds.js';

/** Event of a task → the mail that goes at once; null: none (interface.md §4). */
export const TASK_PLANS = {
  TaskAssigned: 'TASK_ASSIGNED',
  TaskHandedOver: 'TASK_HANDED_OVER',
  TaskAccepted: null,
  TaskDeclined: null,
  TaskStranded: null,
  TaskChanged: null,
  TaskDone: null,
  TaskGivenUp: null,
  TaskReopened: null,
  TaskCommented: null,
} as const satisfies Record<string, NoticeKind | null>;

/** To whom a mail about a task goes. */
export const partOf = (kind: NoticeKind): 'RESPONSIBLE' | 'RECEIVER' =>
  kind === 'TASK_HANDED_OVER' ? 'RECEIVER' : 'RESPONSIBLE';
