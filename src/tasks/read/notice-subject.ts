/** Notices about a task lead to it. */
export const taskNoticeSubject = {
  type: 'Task',
  thing: 'Task',
  table: 'task',
  idOf: (task: string): string => task,
  title: (task: string): string => `${task}.title`,
  path: (task: string): string => `'/aufgaben/' || ${task}.id`,
};
