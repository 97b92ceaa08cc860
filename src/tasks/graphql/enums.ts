import { enumType } from '../../platform/graphql/index.js';
import { TASK_HISTORY_EVENTS } from '../domain/history.js';
import { PRIORITIES } from '../domain/task.js';
import { TASK_ACTIONS } from '../domain/task.policy.js';
import { TASK_STATES } from '../domain/task-state.js';

export const TaskStateEnum = enumType('TaskState', TASK_STATES, 'NOT_DONE: given up, with a reason.');
export const PriorityEnum = enumType('Priority', PRIORITIES, 'How urgent a task is.');
export const TaskActionEnum = enumType(
  'TaskAction',
  TASK_ACTIONS,
  'What somebody may do with a task now, named like the mutations.',
);
export const TaskHistoryEventEnum = enumType(
  'TaskHistoryEvent',
  TASK_HISTORY_EVENTS,
  'STRANDED: whoever answered for it has no seat or office in the town any more.',
);
export const TaskViaEnum = enumType(
  'TaskVia',
  ['APP', 'LINK', 'SYSTEM'],
  'How it was done; LINK: per Link, without sign-in.',
);
export const WhoseTasksEnum = enumType(
  'WhoseTasks',
  ['MINE', 'NOBODYS', 'ALL'],
  'MINE: you answer for it, help, or are asked to take it over; NOBODYS: nobody answers for it.',
);
