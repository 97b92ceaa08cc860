import type { Tx } from '../../platform/database/index.js';
import type { BodyId, FieldOfActionId, OrganisationId, PersonId, TerritoryId } from '../../shared/ids.js';
import { localDayOf } from '../../shared/time/day.js';
import type { OwnPerson } from '../domain/proposal.policy.js';

/** The acting person's identities in a territory; none for offices without one. */
export const ownPersonsIn = (tx: Tx, territoryId: TerritoryId): Promise<OwnPerson[]> =>
  tx.query<OwnPerson>(
    `select id, organisation_id as "organisationId" from person where id = any ($1) and territory_id = $2 order by id`,
    [tx.actor.persons, territoryId],
  );

/** The prevention council of the town; null when it has none, or several. */
export async function councilOf(tx: Tx, territoryId: TerritoryId): Promise<BodyId | null> {
  const rows = await tx.query<{ id: BodyId }>(
    `select id from body where territory_id = $1 and kind = 'PREVENTION_COUNCIL' and (ended_on is null or ended_on >= $2)`,
    [territoryId, localDayOf(tx.now)],
  );
  return rows.length === 1 ? (rows[0]?.id ?? null) : null;
}

export async function isPersonOf(tx: Tx, territoryId: TerritoryId, id: PersonId): Promise<boolean> {
  const rows = await tx.query('select 1 from person where id = $1 and territory_id = $2', [id, territoryId]);
  return rows.length === 1;
}

export async function isOrganisation(tx: Tx, id: OrganisationId): Promise<boolean> {
  return (await tx.query('select 1 from organisation where id = $1', [id])).length === 1;
}

/** Those of the fields of action that this town may use: the shipped ones and its own. */
export async function usableFields(
  tx: Tx,
  territoryId: TerritoryId,
  ids: readonly FieldOfActionId[],
): Promise<ReadonlySet<FieldOfActionId>> {
  const rows = await tx.query<{ id: FieldOfActionId }>(
    'select id from field_of_action where id = any ($2) and (territory_id is null or territory_id = $1)',
    [territoryId, ids],
  );
  return new Set(rows.map(({ id }) => id));
}
