import type { Tx } from '../../platform/database/index.js';
import type { PersonId, TerritoryId } from '../../shared/ids.js';

/** Which of the acting person's identities belongs to this territory; null for offices without one. */
export async function ownPersonIn(tx: Tx, territoryId: TerritoryId): Promise<PersonId | null> {
  const [person] = await tx.query<{ id: PersonId }>(
    'select id from person where id = any ($1) and territory_id = $2 order by id limit 1',
    [tx.actor.persons, territoryId],
  );
  return person?.id ?? null;
}
