import { Injectable } from '@nestjs/common';
import { type Actor, systemActor } from '../../shared/actor.js';
import { type TerritoryId, newId } from '../../shared/ids.js';
import { type Tx, UnitOfWork } from '../../platform/database/index.js';
import type { TerritoryToFound } from '../domain/founding-plan.js';
import { Territory } from '../domain/territory.js';
import { territorySchema } from '../persistence/council.schema.js';

/**
 * Founds the territories of an installation. They come from the command line or from the first run: there is no actor to ask, and the
 * system writes for exactly the territories of the plan. Those that exist are left as they are.
 */
@Injectable()
export class FoundTerritories {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Gives the id of each territory of the plan by its key. A district or association stands before its towns. */
  run(plan: readonly TerritoryToFound[]): Promise<ReadonlyMap<string, TerritoryId>> {
    return this.unitOfWork.run(founder([]), (tx) => this.foundIn(tx, plan));
  }

  /** As `run`, in a transaction that does more. */
  async foundIn(tx: Tx, plan: readonly TerritoryToFound[]): Promise<ReadonlyMap<string, TerritoryId>> {
    const existing = await existingOf(tx, plan);
    const ids = new Map(plan.map(({ key }) => [key, existing.get(key) ?? newId<TerritoryId>()]));
    const founding = await tx.actFor(founder([...ids.values()]));
    for (const planned of plan) {
      if (!existing.has(planned.key)) await this.found(founding, planned, ids);
    }
    return ids;
  }

  private async found(
    tx: Tx,
    planned: TerritoryToFound,
    ids: ReadonlyMap<string, TerritoryId>,
  ): Promise<void> {
    const id = idOf(ids, planned.key);
    const districtId = planned.districtKey === null ? null : idOf(ids, planned.districtKey);
    await tx.manager.insert(territorySchema, Territory.found({ ...planned, id, districtId }, planned.office));
    if (planned.memberOf === undefined) return;
    await tx.query(
      'insert into territory_membership (id, territory_id, association_id, valid_from) values ($1, $2, $3, $4)',
      [newId(), id, idOf(ids, planned.memberOf.associationKey), planned.memberOf.from],
    );
  }
}

async function existingOf(
  tx: Tx,
  plan: readonly TerritoryToFound[],
): Promise<ReadonlyMap<string, TerritoryId>> {
  const rows = await tx.query<{ key: string; id: TerritoryId }>(
    'select coalesce(ags, name) as key, id from territory where coalesce(ags, name) = any ($1)',
    [plan.map(({ key }) => key)],
  );
  return new Map(rows.map(({ key, id }) => [key, id]));
}

const founder = (territories: TerritoryId[]): Actor => ({
  ...systemActor('founding', newId()),
  territories,
  readTerritories: territories,
});

function idOf(ids: ReadonlyMap<string, TerritoryId>, key: string): TerritoryId {
  const id = ids.get(key);
  if (id === undefined) throw new Error(`The plan names ${key}, but does not found it.`);
  return id;
}
