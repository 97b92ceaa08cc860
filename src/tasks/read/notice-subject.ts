import { isOpen } from './lists.js';

/** Notices about a task lead to it. */
export const taskNoticeSubject = {
  type: 'Task',
  thing: 'Task',
  table: 'task',
  idOf: (task: string): string => task,
  title: (task: string): string => `${task}.title`,
  path: (task: string): string => `'/aufgaben/' || ${task}.id`,
  /** Open, and the same people answer for it or are asked to; what was said in a comment stays said. */
  holds: (task: string, notice: string): string =>
    `(${notice}.facts ? 'commentId' or ${isOpen(task)} and ${task}.assignment = ${notice}.subject_revision)`,
};
