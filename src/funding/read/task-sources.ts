import type { TaskSource } from '../../tasks/index.js';

/** Tasks come from the conditions of a grant. */
export const fundingTaskSources: readonly TaskSource[] = [
  {
    type: 'GRANT_CONDITION',
    thing: 'GrantCondition',
    table: 'grant_condition',
    title: (condition) => `'Auflage: ' || ${condition}.words`,
    path: (condition) => `'/foerderung/antraege/' || ${condition}.application_id`,
    bodies: () => `'{}'::uuid[]`,
    audience: () => `'{OFFICE}'::text[]`,
  },
];
