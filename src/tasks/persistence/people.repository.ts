import type { Tx } from '../../platform/database/index.js';
import type { OrganisationId, PersonId, TaskId, TerritoryId } from '../../shared/ids.js';
import { localDayOf } from '../../shared/time/day.js';
import type { OwnPerson } from '../domain/task.policy.js';

/** The acting person's identities in a territory; none for offices without one. */
export const ownPersonsIn = (tx: Tx, territoryId: TerritoryId): Promise<OwnPerson[]> =>
  tx.query<OwnPerson>(
    `select id, organisation_id as "organisationId" from person where id = any ($1) and territory_id = $2 order by id`,
    [tx.actor.persons, territoryId],
  );

/** Who of these has a seat or office in the territory today, and so sees and does what is his. */
export async function standingIn(
  tx: Tx,
  territoryId: TerritoryId,
  ids: readonly PersonId[],
): Promise<ReadonlySet<PersonId>> {
  const rows = await tx.query<{ id: PersonId }>(
    `select p.id from person p where p.id = any ($1) and p.territory_id = $2 and kpr_stands(p.id, $2, $3)`,
    [ids, territoryId, localDayOf(tx.now)],
  );
  return new Set(rows.map(({ id }) => id));
}

/** Whether somebody of the organisation has a seat or office in the territory today. */
export async function standsIn(
  tx: Tx,
  territoryId: TerritoryId,
  organisationId: OrganisationId,
): Promise<boolean> {
  const rows = await tx.query(
    `select 1 from person p where p.organisation_id = $1 and p.territory_id = $2 and kpr_stands(p.id, $2, $3) limit 1`,
    [organisationId, territoryId, localDayOf(tx.now)],
  );
  return rows.length === 1;
}

/** Those of these persons who belong to the territory. */
export async function personsIn(
  tx: Tx,
  territoryId: TerritoryId,
  ids: readonly PersonId[],
): Promise<ReadonlySet<PersonId>> {
  const rows = await tx.query<{ id: PersonId }>(
    'select id from person where id = any ($1) and territory_id = $2',
    [ids, territoryId],
  );
  return new Set(rows.map(({ id }) => id));
}

/** A person or an organisation as those know it who see a task with it: no contact. */
export interface Party {
  readonly personId: PersonId | null;
  readonly organisationId: OrganisationId | null;
  readonly name: string;
  readonly detail: string | null;
}

/** By name. */
export const namesOf = (tx: Tx, ids: readonly PersonId[]): Promise<Party[]> =>
  tx.query<Party>(
    `select p.id as "personId", null as "organisationId", p.name,
            nullif(concat_ws(', ', p.function, o.name), '') as detail
       from person p left join organisation o on o.id = p.organisation_id
      where p.id = any ($1) order by p.name, p.id`,
    [ids],
  );

/** The organisations of these people, by name. */
export const organisationsOf = (tx: Tx, ids: readonly PersonId[]): Promise<Party[]> =>
  tx.query<Party>(
    `select null as "personId", o.id as "organisationId", o.name, null as detail from organisation o
      where o.id in (select p.organisation_id from person p where p.id = any ($1)) order by o.name, o.id`,
    [ids],
  );

/** Whom everybody knows who sees the task. */
export async function peopleOfTask(tx: Tx, taskId: TaskId): Promise<PersonId[]> {
  const rows = await tx.query<{ id: PersonId }>(
    `select w.id from task t cross join lateral (values (t.responsible_id), (t.proposed_id), (t.created_by)) w (id)
      where t.id = $1 and w.id is not null
     union select h.person_id from task_helper h where h.task_id = $1`,
    [taskId],
  );
  return rows.map(({ id }) => id);
}
