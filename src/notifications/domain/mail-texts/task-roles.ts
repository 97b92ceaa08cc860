import type { NoticeKind } from '../notice-kinds.js';
import type { RecipientRole } from './why.js';

/** In which part somebody is told about a task. */
export const TASK_ROLES: Readonly<Partial<Record<NoticeKind, RecipientRole>>> = {
  TASK_ASSIGNED: 'TASK_RESPONSIBLE',
  TASK_HANDED_OVER: 'TASK_RECEIVER',
  TASK_DECLINED: 'TASK_ASKER',
  TASK_MENTIONED: 'TASK_MENTIONED',
};
