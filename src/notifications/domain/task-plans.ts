import type { NoticeKind } from './notice-kinds.js';

/** Event of a task → what people are told; null: nothing (interface.md §4). */
export const TASK_PLANS = {
  TaskAssigned: 'TASK_ASSIGNED',
  TaskHandedOver: 'TASK_HANDED_OVER',
  TaskAccepted: null,
  TaskDeclined: 'TASK_DECLINED',
  TaskStranded: null,
  TaskChanged: null,
  TaskDone: null,
  TaskGivenUp: null,
  TaskReopened: null,
  TaskCommented: 'TASK_MENTIONED',
} as const satisfies Record<string, NoticeKind | null>;

/** In which part of a task people are told. */
type PartInTask = 'RESPONSIBLE' | 'RECEIVER' | 'ASKER' | 'MENTIONED';

const PARTS: Readonly<Partial<Record<NoticeKind, PartInTask>>> = {
  TASK_HANDED_OVER: 'RECEIVER',
  TASK_DECLINED: 'ASKER',
  TASK_MENTIONED: 'MENTIONED',
};

export const partOf = (kind: NoticeKind): PartInTask => PARTS[kind] ?? 'RESPONSIBLE';

/** What was said stays said, whoever answers for the task by now and whether it is over. */
export const outlivesAssignment = (kind: NoticeKind): boolean => kind === 'TASK_MENTIONED';
