import type { TaskSource } from '../../tasks/index.js';

/** Tasks come from projects. */
export const projectTaskSources: readonly TaskSource[] = [
  {
    type: 'PROJECT',
    thing: 'Project',
    table: 'project',
    title: (project) => `'Projekt ' || ${project}.title`,
    path: (project) => `'/projekte/' || ${project}.id`,
    bodies: (project) => `array_remove(array[${project}.body_id], null)`,
    audience: (project) =>
      `case when ${project}.audience && '{BODY,TOWN,PUBLIC}'::text[] then '{BODY}'::text[] else ${project}.audience end`,
  },
];
