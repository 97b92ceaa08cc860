import { anonymous, systemActor } from '../../shared/actor.js';
import type { TerritoryId } from '../../shared/ids.js';
import type { Tx } from './unit-of-work.js';

/** Goes on in this transaction as the system of one town, which also reads what others share with it. Worker only. */
export async function asSystemOf(tx: Tx, territoryId: TerritoryId, reason: string): Promise<Tx> {
  const [row] = await tx.query<{ ids: TerritoryId[] }>('select kpr_read_territories($1) as ids', [
    [territoryId],
  ]);
  return tx.actFor({ ...systemActor(reason, territoryId), readTerritories: row?.ids ?? [territoryId] });
}

/** Reads on as the system of several towns at once, e.g. for a batch that spans them; writes for none of them. Worker only. */
export async function asReaderOf(tx: Tx, territoryIds: readonly TerritoryId[], reason: string): Promise<Tx> {
  const [row] = await tx.query<{ ids: TerritoryId[] | null }>('select kpr_read_territories($1) as ids', [
    territoryIds,
  ]);
  return tx.actFor({ ...anonymous, kind: 'system', readTerritories: row?.ids ?? [], reason });
}
