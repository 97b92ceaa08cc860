import { changedMeanwhile } from '../../shared/domain-error.js';
import {
  type DeputyId,
  type OrganisationId,
  type PersonId,
  type SeatId,
  type TerritoryId,
  newId,
} from '../../shared/ids.js';
import type { Tx } from '../../platform/database/index.js';
import type { Facts } from '../domain/import-log.js';
import type { ImportPlan } from '../domain/import-plan.js';
import type { KnownCouncil } from '../domain/known-council.js';
import { bodySchema, organisationSchema, personSchema, seatSchema } from './council.schema.js';

/** Keeps a second import into the same territory waiting until this transaction ends. */
export const lockImports = (tx: Tx, territoryId: TerritoryId): Promise<object[]> =>
  tx.query(`select pg_advisory_xact_lock(hashtextextended('import ' || $1::text, 0))`, [territoryId]);

/** Everything of a territory that an import compares with, in six statements. */
export async function knownCouncil(tx: Tx, territoryId: TerritoryId): Promise<KnownCouncil> {
  const own = { where: { territoryId } };
  const deputies = await tx.query<{ seatId: SeatId; persons: PersonId[] }>(
    `select seat_id as "seatId", json_agg(person_id order by position) as persons from deputy where territory_id = $1 group by seat_id`,
    [territoryId],
  );
  return {
    territoryId,
    bodies: await tx.manager.find(bodySchema, own),
    organisations: await tx.manager.find(organisationSchema, own),
    organisationsAbove: await tx.query<{ id: OrganisationId; name: string }>(ORGANISATIONS_ABOVE, [
      territoryId,
    ]),
    persons: await tx.manager.find(personSchema, own),
    seats: await tx.manager.find(seatSchema, own),
    deputies: new Map(deputies.map(({ seatId, persons }) => [seatId, persons])),
  };
}

/** Those of the state, the own district and the own associations; the nearest stands last and so wins. */
const ORGANISATIONS_ABOVE = `
  select o.id, o.name from organisation o join territory t on t.id = o.territory_id
   where t.kind = 'STATE'
      or t.id = (select own.district_id from territory own where own.id = $1)
      or t.id in (select m.association_id from territory_membership m where m.territory_id = $1)
   order by case t.kind when 'STATE' then 0 when 'DISTRICT' then 1 else 2 end`;

/** Stores a plan without faults, 2,000 rows a statement, and says after each how many it wrote. Error: CHANGED_MEANWHILE. */
export async function storeImport(tx: Tx, plan: ImportPlan, wrote: (rows: number) => void): Promise<void> {
  const { organisations, persons, seats, changedSeats, deputies } = plan;
  const parts: readonly [string, readonly object[]][] = [
    [INSERT_ORGANISATIONS, organisations.created],
    [UPDATE_ORGANISATIONS, organisations.changed],
    [INSERT_PERSONS, persons.created],
    [UPDATE_PERSONS, persons.changed],
    [UPDATE_SEATS, changedSeats],
    [INSERT_SEATS, seats.created],
  ];
  for (const [sql, rows] of parts) await writeByParts(tx, sql, rows, wrote);
  await replaceDeputies(tx, deputies);
  wrote(deputies.size);
}

/** A row as it was, with the revision that it has now. */
export interface RestoredRow {
  readonly id: string;
  readonly facts: Facts;
  readonly revision: number;
}
type RestoredRows = Readonly<Record<'organisations' | 'persons' | 'seats', readonly RestoredRow[]>>;

/** Puts rows back to what an import found, in at most five statements. Error: CHANGED_MEANWHILE. */
export async function restoreRows(tx: Tx, { organisations, persons, seats }: RestoredRows): Promise<void> {
  const flat = (rows: readonly RestoredRow[]): object[] =>
    rows.map(({ id, facts, revision }) => ({ ...facts, id, revision }));
  await write(tx, UPDATE_ORGANISATIONS, flat(organisations));
  await write(tx, UPDATE_PERSONS, flat(persons));
  await write(tx, UPDATE_SEATS, flat(seats));
  await replaceDeputies(
    tx,
    new Map(seats.map(({ id, facts }) => [id as SeatId, (facts['deputies'] ?? []) as readonly PersonId[]])),
  );
}

async function replaceDeputies(tx: Tx, deputies: ReadonlyMap<SeatId, readonly PersonId[]>): Promise<void> {
  if (deputies.size === 0) return;
  await tx.query('delete from deputy where seat_id = any ($1::uuid[])', [[...deputies.keys()]]);
  const rows = [...deputies].flatMap(([seatId, order]) =>
    order.map((personId, index) => ({ id: newId<DeputyId>(), seatId, personId, position: index + 1 })),
  );
  await write(tx, INSERT_DEPUTIES, rows);
}

const ROWS_AT_ONCE = 2_000;

async function writeByParts(
  tx: Tx,
  sql: string,
  rows: readonly object[],
  wrote: (rows: number) => void,
): Promise<void> {
  for (let from = 0; from < rows.length; from += ROWS_AT_ONCE) {
    const part = rows.slice(from, from + ROWS_AT_ONCE);
    await write(tx, sql, part);
    wrote(part.length);
  }
}

/** One statement for all rows; it returns one row each, or somebody has changed one of them. */
async function write(tx: Tx, sql: string, rows: readonly object[]): Promise<void> {
  if (rows.length === 0) return;
  const written = await tx.query(sql, [JSON.stringify(rows)]);
  if (written.length < rows.length) throw changedMeanwhile();
}

const ORGANISATION = `jsonb_to_recordset($1::jsonb) as n (id uuid, "territoryId" uuid, name text, "shortName" text, sector text, kind text, revision int)`;
const INSERT_ORGANISATIONS = `
  insert into organisation (id, territory_id, name, short_name, sector, kind)
  select n.id, n."territoryId", n.name, n."shortName", n.sector, n.kind from ${ORGANISATION} returning id`;
const UPDATE_ORGANISATIONS = `
  update organisation o set sector = n.sector, kind = n.kind, revision = o.revision + 1
    from ${ORGANISATION} where o.id = n.id and o.revision = n.revision returning o.id`;

const PERSON = `jsonb_to_recordset($1::jsonb) as n (id uuid, "territoryId" uuid, "organisationId" uuid, name text, function text, "contactEmail" text, "contactPhone" text, revision int)`;
const INSERT_PERSONS = `
  insert into person (id, territory_id, organisation_id, name, function, contact_email, contact_phone)
  select n.id, n."territoryId", n."organisationId", n.name, n.function, n."contactEmail", n."contactPhone" from ${PERSON} returning id`;
const UPDATE_PERSONS = `
  update person p set organisation_id = n."organisationId", function = n.function, contact_email = n."contactEmail",
                      contact_phone = n."contactPhone", revision = p.revision + 1
    from ${PERSON} where p.id = n.id and p.revision = n.revision returning p.id`;

const SEAT = `jsonb_to_recordset($1::jsonb) as n (id uuid, "territoryId" uuid, "bodyId" uuid, "organisationId" uuid, "holderId" uuid,
                "votingRight" boolean, chair text, "validFrom" date, "validTo" date, revision int)`;
const INSERT_SEATS = `
  insert into seat (id, territory_id, body_id, organisation_id, holder_id, voting_right, chair, valid_from, valid_to)
  select n.id, n."territoryId", n."bodyId", n."organisationId", n."holderId", n."votingRight", n.chair, n."validFrom", n."validTo"
    from ${SEAT} returning id`;
const UPDATE_SEATS = `
  update seat s set holder_id = n."holderId", voting_right = n."votingRight", chair = n.chair, valid_from = n."validFrom",
                    valid_to = n."validTo", revision = s.revision + 1
    from ${SEAT} where s.id = n.id and s.revision = n.revision returning s.id`;

const INSERT_DEPUTIES = `
  insert into deputy (id, territory_id, seat_id, person_id, position)
  select n.id, s.territory_id, s.id, n."personId", n.position
    from jsonb_to_recordset($1::jsonb) as n (id uuid, "seatId" uuid, "personId" uuid, position int) join seat s on s.id = n."seatId"
  returning id`;
