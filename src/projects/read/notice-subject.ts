/** Notices about a project lead to it. */
export const projectNoticeSubject = {
  type: 'Project',
  thing: 'Project',
  table: 'project',
  idOf: (project: string): string => project,
  title: (project: string): string => `${project}.title`,
  path: (project: string): string => `'/projekte/' || ${project}.id`,
  /** It is still in the state that was told. */
  holds: (project: string, notice: string): string => `(${notice}.facts ->> 'state' = ${project}.state)`,
};
