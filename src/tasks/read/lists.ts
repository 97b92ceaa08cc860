import type { Parameters } from '../../platform/graphql/read/index.js';

/** Today in Berlin. */
export const today = (p: Parameters): string => `(${p.now()} at time zone 'Europe/Berlin')::date`;
export const isOpen = (t: string): string => `${t}.state in ('OPEN', 'IN_PROGRESS')`;

/** Past its due day and not ended. */
export const isOverdue = (t: string, p: Parameters): string =>
  `(${isOpen(t)} and ${t}.due_order < ${today(p)})`;

/** Nobody answers for it: the office's list. */
export const isNobodys = (t: string): string =>
  `${t}.responsible_id is null and ${t}.responsible_organisation_id is null`;

/**
 * For which he answers, with which he helps, or which he is asked to take over. Each way is found by an index of its
 * own, once for the statement, however many tasks there are.
 */
export function mine(t: string, p: Parameters): string {
  const persons = `any (${p.actor('persons', 'uuid[]')})`;
  const organisations = (column: string): string =>
    `select lm.id from person lp join task lm on lm.${column} = lp.organisation_id and lm.territory_id = lp.territory_id
      where lp.id = ${persons}`;
  return `${t}.id in (
    select lm.id from task lm where lm.responsible_id = ${persons}
    union all select lm.id from task lm where lm.proposed_id = ${persons}
    union all ${organisations('responsible_organisation_id')}
    union all ${organisations('proposed_organisation_id')}
    union all select lh.task_id from task_helper lh where lh.person_id = ${persons})`;
}
