import type { TestDatabase } from '../harness/database.js';
import { bodies, items, meetings, organisations, participants, persons, towns } from './world.js';

const TABLES = `
  create schema world;
  grant usage on schema world to kpr_app;
  create table world.town (id uuid primary key, name text not null);
  create table world.body (id uuid primary key, territory_id uuid not null, parent_id uuid, name text not null, rank int not null);
  create table world.organisation (id uuid primary key, name text not null, sector text not null);
  create table world.person (id uuid primary key, territory_id uuid not null, name text not null, function text, organisation_id uuid);
  create table world.meeting (id uuid primary key, territory_id uuid not null, body_id uuid not null, title text not null,
    starts_at timestamptz not null, kind text not null, draft boolean not null, note text, place jsonb,
    lead_person_id uuid, lead_organisation_id uuid);
  create table world.item (id uuid primary key, territory_id uuid not null, meeting_id uuid not null, position int not null,
    title text not null, audience text not null, minutes int, person_id uuid, organisation_id uuid);
  create table world.participant (meeting_id uuid not null, person_id uuid, organisation_id uuid);
  grant select on all tables in schema world to kpr_app;
`;

/** The policy of architecture.md §6. */
const policy = (table: string): string => `
  alter table world.${table} enable row level security;
  create policy territory on world.${table} using (
    (select current_setting('kpr.territories', true) = '*')
    or territory_id = any((select nullif(nullif(current_setting('kpr.territories', true), '*'), '')::uuid[])::uuid[]));
`;

/** Puts the world into a database. */
export async function loadWorld(database: TestDatabase): Promise<void> {
  await database.query(TABLES + ['body', 'person', 'meeting', 'item'].map(policy).join(''));
  const rows = {
    town: towns,
    body: bodies,
    organisation: organisations,
    person: persons,
    meeting: meetings,
    item: items,
  };
  for (const [table, list] of Object.entries({ ...rows, participant: participants })) {
    const insert = `insert into world.${table} select * from jsonb_populate_recordset(null::world.${table}, $1::jsonb)`;
    await database.query(insert, [JSON.stringify(list)]);
  }
}
