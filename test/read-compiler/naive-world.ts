import type { GraphQLFieldResolver, GraphQLSchema } from 'graphql';
import { isAbstractType, isObjectType } from 'graphql';
import type { Actor } from '../../src/shared/actor.js';
import type { Key } from './naive-paging.js';
import { page, sorted } from './naive-paging.js';
import { bareSchema } from './schema.js';
import type { BodyRow, ItemRow, MeetingRow, OrganisationRow, PersonRow, TownRow } from './world.js';
import { bodies, factsOf, items, meetings, organisations, participants, persons, towns } from './world.js';

// The same world the slow and obvious way: one small resolver a field over plain rows, nothing of the compiler.

type Args = Record<string, unknown>;
interface Context {
  readonly actor: Actor;
}
type Party = PersonRow | OrganisationRow;
const NOW = '2027-02-15T12:00:00.000Z';

const territory = (actor: Actor, id: string): boolean => actor.readTerritories.some((each) => each === id);
const office = (actor: Actor, id: string): boolean => factsOf(actor).offices.includes(id);

export const sees = {
  town: (actor: Actor, _row: TownRow): boolean => factsOf(actor).signedIn,
  organisation: (actor: Actor, _row: OrganisationRow): boolean => factsOf(actor).signedIn,
  body: (actor: Actor, row: BodyRow): boolean =>
    territory(actor, row.territory_id) &&
    (office(actor, row.territory_id) || factsOf(actor).memberOf.includes(row.id)),
  person: (actor: Actor, row: PersonRow): boolean =>
    territory(actor, row.territory_id) &&
    (office(actor, row.territory_id) || factsOf(actor).persons.includes(row.id)),
  meeting: (actor: Actor, row: MeetingRow): boolean => {
    if (!territory(actor, row.territory_id)) return false;
    const ofBody = bodies.some((body) => body.id === row.body_id && sees.body(actor, body));
    if (ofBody && (!row.draft || office(actor, row.territory_id))) return true;
    return factsOf(actor).guestAt.includes(row.id) && row.starts_at > NOW;
  },
  item: (actor: Actor, row: ItemRow): boolean =>
    territory(actor, row.territory_id) &&
    meetings.some((meeting) => meeting.id === row.meeting_id && sees.meeting(actor, meeting)) &&
    (row.audience === 'BODY' || office(actor, row.territory_id)),
};

const isPerson = (party: Party): party is PersonRow => 'territory_id' in party;
const seesParty = (actor: Actor, party: Party): boolean =>
  isPerson(party) ? sees.person(actor, party) : sees.organisation(actor, party);

type Resolver<T> = (row: T, args: Args, actor: Actor) => unknown;
const partiesOf = (meeting: MeetingRow, actor: Actor): Party[] => {
  const of = participants.filter((each) => each.meeting_id === meeting.id);
  return [...persons, ...organisations].filter(
    (party) =>
      of.some((each) => each.person_id === party.id || each.organisation_id === party.id) &&
      seesParty(actor, party),
  );
};
const lead = (person: string | null, organisation: string | null, actor: Actor): Party | undefined =>
  [...persons, ...organisations].find(
    (party) => (party.id === person || party.id === organisation) && seesParty(actor, party),
  );
const meetingKeys: Key<MeetingRow>[] = [[(row) => row.starts_at, 'asc']];
const byName: Key<{ id: string; name: string }>[] = [[(row) => row.name, 'asc']];
const partyKeys: Key<Party>[] = [
  [(row) => row.name, 'desc'],
  [(row) => (isPerson(row) ? 1 : 0), 'asc'],
];

const inPeriod = (
  row: MeetingRow,
  period: { from?: Date | null; to?: Date | null } | null | undefined,
): boolean =>
  (period?.from == null || row.starts_at >= period.from.toISOString()) &&
  (period?.to == null || row.starts_at < period.to.toISOString());

interface ItemFilter {
  audience?: string | null;
  minutes?: number[] | null;
  not?: ItemFilter | null;
}
const passes = (row: ItemRow, filter: ItemFilter | null | undefined): boolean => {
  if (filter == null) return true;
  if (filter.audience != null && row.audience !== filter.audience) return false;
  if (filter.minutes === null) return false;
  if (filter.minutes !== undefined && (row.minutes === null || !filter.minutes.includes(row.minutes)))
    return false;
  const not = filter.not?.minutes;
  return not == null || (row.minutes !== null && !not.includes(row.minutes));
};

const town: Record<string, Resolver<TownRow>> = {
  bodies: (row, args, actor) =>
    sorted(
      bodies.filter(
        (body) =>
          body.territory_id === row.id &&
          (args['rank'] == null || body.rank === args['rank']) &&
          sees.body(actor, body),
      ),
      [
        [(body) => body.rank, 'desc'],
        [(body) => body.name, 'asc'],
      ],
    ),
  persons: (row, _args, actor) =>
    sorted(
      persons.filter((each) => each.territory_id === row.id && sees.person(actor, each)),
      byName,
    ),
};
const body: Record<string, Resolver<BodyRow>> = {
  town: (row, _args, actor) => towns.find((each) => each.id === row.territory_id && sees.town(actor, each)),
  parent: (row, _args, actor) => bodies.find((each) => each.id === row.parent_id && sees.body(actor, each)),
  children: (row, _args, actor) =>
    sorted(
      bodies.filter((each) => each.parent_id === row.id && sees.body(actor, each)),
      [],
    ),
  meetings: (row, args, actor) =>
    page(args, {
      all: meetings,
      visible: meetings.filter(
        (each) =>
          each.body_id === row.id &&
          sees.meeting(actor, each) &&
          (args['kind'] == null || each.kind === args['kind']) &&
          inPeriod(each, args['period'] as null),
      ),
      keys: meetingKeys,
      name: 'Body.meetings',
      size: 3,
    }),
};
const itemsOf = (row: MeetingRow, actor: Actor): ItemRow[] =>
  items.filter((each) => each.meeting_id === row.id && sees.item(actor, each));
const meeting: Record<string, Resolver<MeetingRow>> = {
  startsAt: (row) => row.starts_at,
  label: (row, args) =>
    args['prefix'] === null
      ? null
      : `${args['prefix'] as string}${row.title}${typeof args['suffix'] === 'string' ? args['suffix'] : '-'}`,
  shout: (row) => `${row.kind}! ${row.note ?? ''}`,
  body: (row, _args, actor) => bodies.find((each) => each.id === row.body_id && sees.body(actor, each)),
  agenda: (row, args, actor) =>
    sorted(
      itemsOf(row, actor).filter((each) => passes(each, args['filter'] as ItemFilter)),
      [[(each) => each.position, 'asc']],
    ),
  firstItems: (row, _args, actor) =>
    sorted(itemsOf(row, actor), [[(each) => each.title.toLowerCase(), 'desc']]).slice(0, 2),
  lead: (row, _args, actor) => lead(row.lead_person_id, row.lead_organisation_id, actor),
  participants: (row, _args, actor) => sorted(partiesOf(row, actor), byName),
  firstParticipants: (row, _args, actor) =>
    sorted(partiesOf(row, actor), [[(each) => each.name, 'desc']]).slice(0, 3),
  parties: (row, args, actor) =>
    page<Party>(args, {
      all: [...persons, ...organisations],
      visible: partiesOf(row, actor),
      keys: partyKeys,
      name: 'Meeting.parties',
      size: 2,
    }),
};
const item: Record<string, Resolver<ItemRow>> = {
  presenter: (row, _args, actor) => lead(row.person_id, row.organisation_id, actor),
  meeting: (row, _args, actor) =>
    meetings.find((each) => each.id === row.meeting_id && sees.meeting(actor, each)),
};
const person: Record<string, Resolver<PersonRow>> = {
  organisation: (row, _args, actor) =>
    organisations.find((each) => each.id === row.organisation_id && sees.organisation(actor, each)),
  leads: (row, _args, actor) =>
    sorted(
      meetings.filter((each) => each.lead_person_id === row.id && sees.meeting(actor, each)),
      [[(each) => each.starts_at, 'desc']],
    ),
};
const visibleMeeting = (id: unknown, actor: Actor): MeetingRow | undefined =>
  meetings.find((each) => each.id === id && sees.meeting(actor, each));
const query: Record<string, Resolver<undefined>> = {
  town: (_, args, actor) => towns.find((each) => each.id === args['id'] && sees.town(actor, each)),
  towns: (_, _args, actor) =>
    sorted(
      towns.filter((each) => sees.town(actor, each)),
      byName,
    ),
  body: (_, args, actor) => bodies.find((each) => each.id === args['id'] && sees.body(actor, each)),
  meeting: (_, args, actor) => visibleMeeting(args['id'], actor),
  meetingAs: (_, args, actor) => visibleMeeting(args['id'], actor) ?? { code: 'NOT_FOUND' },
  meetings: (_, args, actor) =>
    page(args, {
      all: meetings,
      visible: meetings.filter(
        (each) =>
          sees.meeting(actor, each) &&
          (args['kind'] == null || each.kind === args['kind']) &&
          (args['title'] == null || each.title === args['title']),
      ),
      keys: [
        [(row) => row.starts_at, 'desc'],
        [(row) => row.title, 'asc'],
      ],
      name: 'Query.meetings',
      size: 20,
    }),
  upcoming: (_, args, actor) =>
    sorted(
      meetings.filter(
        (each) => sees.meeting(actor, each) && each.starts_at >= (args['from'] as Date).toISOString(),
      ),
      meetingKeys,
    ).slice(0, Number(args['limit'] ?? 3)),
  named: (_, _args, actor) =>
    sorted<{ id: string; name: string }>(
      [
        ...towns.filter((each) => sees.town(actor, each)),
        ...bodies.filter((each) => sees.body(actor, each)),
        ...persons.filter((each) => sees.person(actor, each)),
        ...organisations.filter((each) => sees.organisation(actor, each)),
      ],
      byName,
    ),
  parties: (_, args, actor) =>
    sorted<Party>(
      [...persons, ...organisations].filter(
        (each) =>
          seesParty(actor, each) &&
          (args['sector'] == null || (!isPerson(each) && each.sector === args['sector'])),
      ),
      [[(each) => each.name, 'desc']],
    ),
};

const KINDS = ['', 'Town', 'Body', 'Organisation', 'Person', 'Meeting', 'AgendaItem'];

/** The schema with naive resolvers. */
export function naiveSchema(): GraphQLSchema {
  const schema = bareSchema();
  const resolvers: Record<string, Record<string, Resolver<never>>> = {
    Query: query,
    Town: town,
    Body: body,
    Meeting: meeting,
    AgendaItem: item,
    Person: person,
  };
  for (const type of Object.values(schema.getTypeMap())) {
    // The first digits of an id tell what it is.
    if (isAbstractType(type))
      type.resolveType = (row: { id?: string }) =>
        row.id === undefined ? 'Refused' : KINDS[Number(row.id[7])];
    if (!isObjectType(type)) continue;
    for (const [name, resolve] of Object.entries(resolvers[type.name] ?? {})) {
      const field = type.getFields()[name];
      if (field === undefined) throw new Error(`no field ${type.name}.${name}`);
      const resolver: GraphQLFieldResolver<never, Context, Args> = (source, args, context) =>
        resolve(source, args, context.actor);
      field.resolve = resolver as GraphQLFieldResolver<unknown, unknown>;
    }
  }
  return schema;
}
