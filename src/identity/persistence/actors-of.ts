import type { Tx } from '../../platform/database/index.js';
import type { Actor } from '../../shared/actor.js';
import type { TerritoryId } from '../../shared/ids.js';
import { localDayOf } from '../../shared/time/day.js';

type Row = Omit<Actor, 'kind' | 'reason'>;

/**
 * Everybody who could see something of these territories, with his rights of today: accounts with all their persons, and
 * persons without an account. Of territories that the acting person reads, and of associations and states.
 */
export async function actorsOf(tx: Tx, territories: readonly TerritoryId[]): Promise<Actor[]> {
  const rows = await tx.query<{ actor: Row }>('select actor from kpr_actors_of($1, $2, $3)', [
    territories,
    localDayOf(tx.now),
    tx.now,
  ]);
  return rows.map(({ actor }) => ({
    ...actor,
    kind: actor.accountId === null ? 'link' : 'account',
    reason: null,
  }));
}
