import type { Tx } from '../../platform/database/index.js';
import {
  type BodyId,
  type DeadlineId,
  type DeadlineStepId,
  newId,
  type TerritoryId,
} from '../../shared/ids.js';
import type { Day } from '../../shared/time/day.js';
import type { PlannedStep } from '../domain/escalation.js';

/** What the owning module knows now, by its own SQL. */
export interface CurrentFacts {
  readonly subjectId: string;
  readonly bodyId: BodyId | null;
  readonly isOpen: boolean;
  readonly facts: object;
}

/** A source need not use both parameters, so they are asked for here. */
export const currentFacts = (
  tx: Tx,
  current: (ids: string, today: string) => string,
  of: { readonly ids: readonly string[]; readonly today: Day },
): Promise<CurrentFacts[]> =>
  tx.query<CurrentFacts>(
    `with asked (ids, today) as (select $1::uuid[], $2::date)
     ${current('(select asked.ids from asked)::uuid[]', '(select asked.today from asked)')}`,
    [of.ids, of.today],
  );

/** A deadline as it is to be stored. */
export interface ReckonedDeadline extends CurrentFacts {
  readonly dueOn: Day;
  readonly lastDay: Day;
}

/** A deadline that is new, or another one than before. */
export interface ChangedDeadline {
  readonly id: DeadlineId;
  readonly schedule: number;
  readonly isOpen: boolean;
  readonly dueOn: Day;
  readonly lastDay: Day;
}

interface OfKind {
  readonly territoryId: TerritoryId;
  readonly kind: string;
  readonly ids: readonly string[];
  readonly today: Day;
}

/** Things of these ids have these deadlines and no others; what stays the same is not touched. */
export async function storeDeadlines(
  tx: Tx,
  { territoryId, kind, ids, today }: OfKind,
  deadlines: readonly ReckonedDeadline[],
): Promise<ChangedDeadline[]> {
  const rows = JSON.stringify(deadlines.map((deadline) => ({ id: newId(), ...deadline })));
  await tx.query(
    `delete from deadline d where d.kind = $1 and d.subject_id = any ($2) and d.territory_id = $3
        and not exists (select 1 from ${ROWS('$4')} where w."subjectId" = d.subject_id and w."bodyId" is not distinct from d.body_id)`,
    [kind, ids, territoryId, rows],
  );
  return tx.query<ChangedDeadline>(STORE, [kind, territoryId, today, rows]);
}

const ROWS = (parameter: string): string =>
  `jsonb_to_recordset(${parameter}::jsonb) as w (id uuid, "subjectId" uuid, "bodyId" uuid, "dueOn" date, "lastDay" date,
     "isOpen" boolean, facts jsonb)`;

/** Another day, or one that waits again, is another schedule: what was planned for the one before is stale. */
const STORE = `
  insert into deadline as d (id, territory_id, kind, subject_id, body_id, due_on, last_day, is_open, facts, reckoned_on)
  select w.id, $2, $1, w."subjectId", w."bodyId", w."dueOn", w."lastDay", w."isOpen", w.facts, $3 from ${ROWS('$4')}
  on conflict on constraint deadline_once do update
     set due_on = excluded.due_on, last_day = excluded.last_day, is_open = excluded.is_open, facts = excluded.facts,
         reckoned_on = excluded.reckoned_on,
         schedule = d.schedule + case when (d.due_on, d.last_day) is distinct from (excluded.due_on, excluded.last_day)
                                        or (excluded.is_open and not d.is_open) then 1 else 0 end
   where (d.due_on, d.last_day, d.is_open, d.facts)
         is distinct from (excluded.due_on, excluded.last_day, excluded.is_open, excluded.facts)
  returning id, schedule, is_open as "isOpen", due_on::text as "dueOn", last_day::text as "lastDay"`;

/** Takes back what waits for a day that does not hold any more, or for something that is done. */
export async function cancelSteps(tx: Tx, of: readonly DeadlineId[]): Promise<void> {
  await tx.query(
    `update deadline_step s set state = 'CANCELLED' from deadline d
      where d.id = any ($1) and s.deadline_id = d.id and s.state = 'WAITING' and (s.schedule < d.schedule or not d.is_open)`,
    [of],
  );
}

export interface StepToPlan extends PlannedStep {
  readonly deadlineId: DeadlineId;
  readonly schedule: number;
}

/** Each step of a schedule stands once, whether it waits, was taken or was cancelled. */
export async function planSteps(
  tx: Tx,
  territoryId: TerritoryId,
  steps: readonly StepToPlan[],
): Promise<void> {
  await tx.query(
    `insert into deadline_step (id, territory_id, deadline_id, schedule, position, told, missed, due_at)
     select w.id, $1, w."deadlineId", w.schedule, w.position, w.told, w.missed, w."dueAt"
       from jsonb_to_recordset($2::jsonb) as w (id uuid, "deadlineId" uuid, schedule integer, position integer, told text,
            missed boolean, "dueAt" timestamptz)
     on conflict do nothing`,
    [territoryId, JSON.stringify(steps.map((step) => ({ id: newId<DeadlineStepId>(), ...step })))],
  );
}
