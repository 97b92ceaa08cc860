import type { Tx } from '../../platform/database/index.js';
import type { TaskId, TerritoryId } from '../../shared/ids.js';
import type { Day } from '../../shared/time/day.js';

/** Towns with open tasks of people who have no seat or office there any more. Worker only. */
export async function townsWithStrandedTasks(tx: Tx, day: Day): Promise<TerritoryId[]> {
  const rows = await tx.query<{ id: TerritoryId }>('select kpr_towns_with_stranded_tasks($1) as id', [day]);
  return rows.map(({ id }) => id);
}

/** Which of the people of a task are gone. */
export interface Gone {
  readonly responsible: boolean;
  readonly receiver: boolean;
}

/** A few hundred at a time; the next round takes the rest. */
const MOST = 200;

export async function strandedTasks(tx: Tx, territoryId: TerritoryId, day: Day): Promise<Map<TaskId, Gone>> {
  const rows = await tx.query<Gone & { readonly id: TaskId }>(
    `with who as (
       select distinct w.id from task t cross join lateral (values (t.responsible_id), (t.proposed_id)) w (id)
        where t.territory_id = $1 and t.state in ('OPEN', 'IN_PROGRESS') and w.id is not null),
     gone as (select who.id from who where not kpr_stands(who.id, $1, $2))
     select t.id, coalesce(t.responsible_id in (select gone.id from gone), false) as responsible,
            coalesce(t.proposed_id in (select gone.id from gone), false) as receiver
       from task t
      where t.territory_id = $1 and t.state in ('OPEN', 'IN_PROGRESS')
        and (t.responsible_id in (select gone.id from gone) or t.proposed_id in (select gone.id from gone))
      order by t.id limit ${MOST}`,
    [territoryId, day],
  );
  return new Map(rows.map(({ id, ...gone }) => [id, gone]));
}
