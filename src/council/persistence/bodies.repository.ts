import type { BodyId, SeatId, TerritoryId } from '../../shared/ids.js';
import type { Day } from '../../shared/time/day.js';
import type { Tx } from '../../platform/database/index.js';
import type { Body } from '../domain/body.js';
import { bodySchema } from './council.schema.js';

/**
 * All bodies of a territory, locked: nobody else changes the hierarchy meanwhile, so that two changes cannot make a circle.
 */
export async function lockHierarchy(tx: Tx, territoryId: TerritoryId): Promise<Body[]> {
  await tx.query('select id from body where territory_id = $1 order by id for update', [territoryId]);
  return tx.manager.find(bodySchema, { where: { territoryId }, order: { id: 'ASC' } });
}

/** Whether a seat of the body begins only after the day. */
export async function hasSeatsAfter(tx: Tx, bodyId: BodyId, day: Day): Promise<boolean> {
  return (
    (await tx.query('select 1 from seat where body_id = $1 and valid_from > $2 limit 1', [bodyId, day]))
      .length > 0
  );
}

/** Gives all seats that would outlast the body its last day, and names them. */
export async function endSeatsOf(tx: Tx, bodyId: BodyId, on: Day): Promise<SeatId[]> {
  const rows = await tx.query<{ id: SeatId }>(
    `update seat set valid_to = $2, revision = revision + 1
      where body_id = $1 and (valid_to is null or valid_to > $2) returning id`,
    [bodyId, on],
  );
  return rows.map((row) => row.id);
}
