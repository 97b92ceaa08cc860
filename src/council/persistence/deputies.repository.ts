import { type DeputyId, type PersonId, type SeatId, newId } from '../../shared/ids.js';
import type { Tx } from '../../platform/database/index.js';
import type { Seat } from '../domain/seat.js';

/** The deputies of a seat in the order in which they are called. */
export async function deputiesOf(tx: Tx, seatId: SeatId): Promise<PersonId[]> {
  const rows = await tx.query<{ personId: PersonId }>(
    'select person_id as "personId" from deputy where seat_id = $1 order by position',
    [seatId],
  );
  return rows.map((row) => row.personId);
}

/** Replaces the whole ordered list of a seat. */
export async function storeDeputies(
  tx: Tx,
  seat: Pick<Seat, 'id' | 'territoryId'>,
  deputies: readonly PersonId[],
): Promise<void> {
  await tx.query('delete from deputy where seat_id = $1', [seat.id]);
  await tx.query(
    `insert into deputy (id, territory_id, seat_id, person_id, position)
     select id, $2, $1, person_id, position from unnest($3::uuid[], $4::uuid[]) with ordinality as d (id, person_id, position)`,
    [seat.id, seat.territoryId, deputies.map(() => newId<DeputyId>()), deputies],
  );
}
