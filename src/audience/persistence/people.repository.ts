import type { Tx } from '../../platform/database/index.js';
import type { BodyId, PersonId, TerritoryId } from '../../shared/ids.js';

/** Somebody as the office knows him. */
export interface NamedPerson {
  readonly id: PersonId;
  readonly name: string;
  readonly function: string | null;
  readonly organisation: string | null;
}

export const namesOf = (tx: Tx, ids: readonly string[]): Promise<NamedPerson[]> =>
  tx.query<NamedPerson>(
    `select p.id, p.name, p.function, o.name as organisation
       from person p left join organisation o on o.id = p.organisation_id where p.id = any ($1) order by p.name, p.id`,
    [ids],
  );

/** The territories in which a thing of these bodies may have its people, the names of the bodies, and the steering groups. */
export async function bodiesAround(
  tx: Tx,
  territoryId: TerritoryId,
  bodyIds: readonly BodyId[],
): Promise<{ id: BodyId; name: string; territoryId: TerritoryId; isSteering: boolean }[]> {
  return tx.query(
    `select b.id, b.name, b.territory_id as "territoryId", b.kind = 'STEERING_GROUP' and b.territory_id = $1 as "isSteering"
       from body b where b.id = any ($2) or b.territory_id = $1 and b.kind = 'STEERING_GROUP'`,
    [territoryId, bodyIds],
  );
}
