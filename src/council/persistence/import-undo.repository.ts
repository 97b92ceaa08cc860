import type { BodyId, OrganisationId, PersonId, SeatId } from '../../shared/ids.js';
import type { Day } from '../../shared/time/day.js';
import { dayBefore } from '../domain/term.js';
import type { Tx } from '../../platform/database/index.js';
import type { ImportedRow } from '../domain/import-log.js';
import { type RestoredRow, restoreRows } from './import.repository.js';

const TABLES = { ORGANISATION: 'organisation', PERSON: 'person', SEAT: 'seat' } as const;
type Thing = ImportedRow['thing'];

const of = (rows: readonly ImportedRow[], thing: Thing, effect: ImportedRow['effect']): ImportedRow[] =>
  rows.filter((row) => row.thing === thing && row.effect === effect);
const idsOf = <Id extends string>(rows: readonly ImportedRow[]): Id[] =>
  rows.map(({ thingId }) => thingId as Id);

/** Those rows that do not stand any more as the import left them; locks all until the transaction ends. */
export async function changedSince(tx: Tx, rows: readonly ImportedRow[]): Promise<ImportedRow[]> {
  const revisions = new Map<string, number>();
  for (const [thing, table] of Object.entries(TABLES)) {
    const ids = rows.filter((row) => row.thing === thing).map(({ thingId }) => thingId);
    const found = await tx.query<{ id: string; revision: number }>(
      `select id, revision from ${table} where id = any ($1::uuid[]) order by id for update`,
      [ids],
    );
    found.forEach(({ id, revision }) => revisions.set(id, revision));
  }
  return rows.filter(({ thingId, revisionAfter }) => revisions.get(thingId) !== revisionAfter);
}

/** What came of an undo beyond the rows put back. */
export interface Undone {
  /** Seats that meetings refer to: their term ended instead. */
  readonly endedSeats: readonly { readonly id: SeatId; readonly bodyId: BodyId }[];
  /** How many created rows stay because others refer to them. */
  readonly kept: number;
}

/** Puts changed rows back and removes created ones, in a number of statements that does not grow with the rows. */
export async function putBack(tx: Tx, rows: readonly ImportedRow[], today: Day): Promise<Undone> {
  const seats = await removeSeats(tx, idsOf(of(rows, 'SEAT', 'CREATED')), today);
  const restored = (thing: Thing): RestoredRow[] =>
    of(rows, thing, 'CHANGED').map(({ thingId, before, revisionAfter }) => ({
      id: thingId,
      facts: before ?? {},
      revision: revisionAfter,
    }));
  await restoreRows(tx, {
    organisations: restored('ORGANISATION'),
    persons: restored('PERSON'),
    seats: restored('SEAT'),
  });
  const persons = await removeUnused(tx, 'person', idsOf<PersonId>(of(rows, 'PERSON', 'CREATED')));
  const organisations = await removeUnused(
    tx,
    'organisation',
    idsOf<OrganisationId>(of(rows, 'ORGANISATION', 'CREATED')),
  );
  return { endedSeats: seats, kept: seats.length + persons + organisations };
}

/** Removes seats with their deputies; one for which somebody was called ends yesterday, or on its only day, without a chair. */
async function removeSeats(
  tx: Tx,
  ids: readonly SeatId[],
  today: Day,
): Promise<{ id: SeatId; bodyId: BodyId }[]> {
  await tx.query(
    'delete from seat where id = any ($1::uuid[]) and id not in (select kpr_in_use($1::uuid[]))',
    [ids],
  );
  return tx.query<{ id: SeatId; bodyId: BodyId }>(
    `update seat set valid_to = least(valid_to, greatest(valid_from, $2::date)), chair = null, revision = revision + 1
      where id = any ($1::uuid[]) returning id, body_id as "bodyId"`,
    [ids, dayBefore(today)],
  );
}

/** Removes those that nothing refers to any more; answers with how many stay. */
async function removeUnused(
  tx: Tx,
  table: 'person' | 'organisation',
  ids: readonly string[],
): Promise<number> {
  const removed = await tx.query(
    `delete from ${table} where id = any ($1::uuid[]) and id not in (select kpr_in_use($1::uuid[])) returning id`,
    [ids],
  );
  return ids.length - removed.length;
}
