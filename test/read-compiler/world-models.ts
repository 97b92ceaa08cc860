import type { ReadModel } from '../../src/platform/graphql/read/index.js';
import { connection, fixed, many, one, readModel } from '../../src/platform/graphql/read/index.js';

const Town = readModel({
  type: 'Town',
  audience: fixed('council'),
  seenBy: 'Whom visibleTo says.',
  table: 'world.town',
  columns: { id: 'id', name: 'name' },
  relations: {
    bodies: many(
      {
        Body: (t, c, p) =>
          `${c}.territory_id = ${t}.id and (${p.arg('rank', 'int')} is null or ${c}.rank = ${p.arg('rank', 'int')})`,
      },
      { orderBy: [{ by: 'rank', direction: 'desc' }, { by: 'name' }] },
    ),
    persons: many({ Person: (t, c) => `${c}.territory_id = ${t}.id` }, { orderBy: [{ by: 'name' }] }),
  },
  visibleTo: (_t, p) => p.actor('signedIn', 'boolean'),
});

const Body = readModel({
  type: 'Body',
  audience: fixed('council'),
  seenBy: 'Whom visibleTo says.',
  table: 'world.body',
  columns: { id: 'id', name: 'name' },
  relations: {
    town: one({ Town: (t, c) => `${c}.id = ${t}.territory_id` }),
    parent: one({ Body: (t, c) => `${c}.id = ${t}.parent_id` }),
    children: many({ Body: (t, c) => `${c}.parent_id = ${t}.id` }, { orderBy: [] }),
    meetings: connection(
      {
        Meeting: (t, c, p) => `${c}.body_id = ${t}.id
          and (${p.arg('kind', 'text')} is null or ${c}.kind = ${p.arg('kind', 'text')})
          and (${p.arg('period.from', 'timestamptz')} is null or ${c}.starts_at >= ${p.arg('period.from', 'timestamptz')})
          and (${p.arg('period.to', 'timestamptz')} is null or ${c}.starts_at < ${p.arg('period.to', 'timestamptz')})`,
      },
      { key: [{ by: 'starts_at', type: 'timestamptz' }], pageSize: 3, maximum: 50 },
    ),
  },
  visibleTo: (t, p) =>
    `${t}.territory_id = any(${p.actor('offices', 'uuid[]')}) or ${t}.id = any(${p.actor('memberOf', 'uuid[]')})`,
});

const party = (t: string, c: string): string =>
  `exists (select 1 from world.participant x where x.meeting_id = ${t}.id and ${c}.id in (x.person_id, x.organisation_id))`;
const parties = { Person: party, Organisation: party };

const Meeting = readModel({
  type: 'Meeting',
  audience: fixed('council'),
  seenBy: 'Whom visibleTo says.',
  table: 'world.meeting',
  columns: { id: 'id', title: 'title', startsAt: 'starts_at', kind: 'kind', note: 'note', place: 'place' },
  expressions: {
    label: (t, p) => `${p.arg('prefix', 'text')} || ${t}.title || coalesce(${p.arg('suffix', 'text')}, '-')`,
    loudTitle: (t) => `upper(${t}.kind)`,
  },
  requires: { shout: ['loudTitle', 'note'] },
  relations: {
    body: one({ Body: (t, c) => `${c}.id = ${t}.body_id` }),
    agenda: many(
      {
        AgendaItem: (t, c, p) => `${c}.meeting_id = ${t}.id
          and (${p.arg('filter.audience', 'text')} is null or ${c}.audience = ${p.arg('filter.audience', 'text')})
          and (${p.arg('filter', 'jsonb')}->'minutes' is null or ${p.arg('filter', 'jsonb')}->'minutes' @> to_jsonb(${c}.minutes))
          and (${p.arg('filter.not.minutes', 'int[]')} is null or not ${c}.minutes = any(${p.arg('filter.not.minutes', 'int[]')}))`,
      },
      { orderBy: [{ by: 'position' }] },
    ),
    firstItems: many(
      { AgendaItem: (t, c) => `${c}.meeting_id = ${t}.id` },
      { orderBy: [{ by: (t) => `lower(${t}.title)`, direction: 'desc' }], limit: 2 },
    ),
    lead: one({
      Person: (t, c) => `${c}.id = ${t}.lead_person_id`,
      Organisation: (t, c) => `${c}.id = ${t}.lead_organisation_id`,
    }),
    participants: many(parties, { orderBy: [{ by: 'name' }] }),
    firstParticipants: many(parties, { orderBy: [{ by: 'name', direction: 'desc' }], limit: 3 }),
    parties: connection(parties, {
      key: [
        { by: 'name', type: 'text', direction: 'desc' },
        { by: (_t, type) => (type === 'Person' ? '1::int' : '0::int'), type: 'int' },
      ],
      pageSize: 2,
      maximum: 50,
    }),
  },
  visibleTo: (t, p) => `
    (exists (select 1 from world.body b where b.id = ${t}.body_id and ${p.visible('Body', 'b')})
      and (not ${t}.draft or ${t}.territory_id = any(${p.actor('offices', 'uuid[]')})))
    or ${t}.id = any(${p.actor('guestAt', 'uuid[]')}) and ${t}.starts_at > ${p.now()}`,
});

const AgendaItem = readModel({
  type: 'AgendaItem',
  audience: fixed('council'),
  seenBy: 'Whom visibleTo says.',
  table: 'world.item',
  columns: { id: 'id', position: 'position', title: 'title', minutes: 'minutes' },
  relations: {
    meeting: one({ Meeting: (t, c) => `${c}.id = ${t}.meeting_id` }),
    presenter: one({
      Person: (t, c) => `${c}.id = ${t}.person_id`,
      Organisation: (t, c) => `${c}.id = ${t}.organisation_id`,
    }),
  },
  visibleTo: (t, p) => `
    exists (select 1 from world.meeting m where m.id = ${t}.meeting_id and ${p.visible('Meeting', 'm')})
    and (${t}.audience = 'BODY' or ${t}.territory_id = any(${p.actor('offices', 'uuid[]')}))`,
});

const Person = readModel({
  type: 'Person',
  audience: fixed('council'),
  seenBy: 'Whom visibleTo says.',
  table: 'world.person',
  columns: { id: 'id', name: 'name', function: 'function' },
  relations: {
    organisation: one({ Organisation: (t, c) => `${c}.id = ${t}.organisation_id` }),
    leads: many(
      { Meeting: (t, c) => `${c}.lead_person_id = ${t}.id` },
      { orderBy: [{ by: 'starts_at', direction: 'desc' }] },
    ),
  },
  visibleTo: (t, p) =>
    `${t}.territory_id = any(${p.actor('offices', 'uuid[]')}) or ${t}.id = any(${p.actor('persons', 'uuid[]')})`,
});

const Organisation = readModel({
  type: 'Organisation',
  audience: fixed('council'),
  seenBy: 'Whom visibleTo says.',
  table: 'world.organisation',
  columns: { id: 'id', name: 'name', sector: 'sector' },
  visibleTo: (_t, p) => p.actor('signedIn', 'boolean'),
});

export const worldModels: readonly ReadModel[] = [Town, Body, Meeting, AgendaItem, Person, Organisation];
export const FIELDS_WITH_RESOLVER: ReadonlySet<string> = new Set(['Meeting.shout']);
