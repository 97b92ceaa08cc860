import type { Actor } from '../../src/shared/actor.js';
import { anonymous } from '../../src/shared/actor.js';
import type { PersonId, TerritoryId } from '../../src/shared/ids.js';

/** A small world of plain rows: the same rows lie in PostgreSQL and before the naive resolvers. */
export interface TownRow {
  id: string;
  name: string;
}
export interface BodyRow {
  id: string;
  territory_id: string;
  parent_id: string | null;
  name: string;
  rank: number;
}
export interface MeetingRow {
  id: string;
  territory_id: string;
  body_id: string;
  title: string;
  starts_at: string;
  kind: string;
  draft: boolean;
  note: string | null;
  place: { name: string; rooms: string[] } | null;
  lead_person_id: string | null;
  lead_organisation_id: string | null;
}
export interface ItemRow {
  id: string;
  territory_id: string;
  meeting_id: string;
  position: number;
  title: string;
  audience: string;
  minutes: number | null;
  person_id: string | null;
  organisation_id: string | null;
}
export interface PersonRow {
  id: string;
  territory_id: string;
  name: string;
  function: string | null;
  organisation_id: string | null;
}
export interface OrganisationRow {
  id: string;
  name: string;
  sector: string;
}
export interface ParticipantRow {
  meeting_id: string;
  person_id: string | null;
  organisation_id: string | null;
}

export const idOf = (kind: number, index: number): string =>
  `0000000${kind}-0000-7000-8000-${index.toString(16).padStart(12, '0')}`;
const times = <T>(count: number, row: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, index) => row(index));

const TOWNS = ['Schwarzenberg', 'Schneeberg', 'Lößnitz'];
export const towns: TownRow[] = TOWNS.map((name, index) => ({ id: idOf(1, index), name }));
const town = (index: number): string => idOf(1, index % TOWNS.length);

/** Bodies 0–2 belong to Schwarzenberg, 3–4 to Schneeberg, 5 to Lößnitz; 1 and 2 lie below 0. */
const BODY_TOWN = [0, 0, 0, 1, 1, 2];
export const bodies: BodyRow[] = BODY_TOWN.map((at, index) => ({
  id: idOf(2, index),
  territory_id: town(at),
  parent_id: index === 1 || index === 2 ? idOf(2, 0) : index === 4 ? idOf(2, 3) : null,
  name: ['Präventionsrat', 'Lenkungsgruppe', 'Arbeitsgruppe Jugend'][index % 3] ?? '',
  rank: index % 2,
}));

export const organisations: OrganisationRow[] = times(6, (index) => ({
  id: idOf(3, index),
  name: ['Polizeirevier Aue', 'Jugendamt', 'Sportverein', 'Schulamt', 'Feuerwehr', 'Jugendamt'][index] ?? '',
  sector: ['POLICE', 'ADMINISTRATION', 'SOCIETY'][index % 3] ?? '',
}));

export const persons: PersonRow[] = times(15, (index) => ({
  id: idOf(4, index),
  territory_id: town(index),
  name: `Funktion ${'ZYXA'[index % 4]}`,
  function: index % 3 === 0 ? null : `Leitung ${index}`,
  organisation_id: index % 4 === 0 ? null : idOf(3, index % 6),
}));

const TITLES = ['Sitzung', 'O\'Neill "Platz"', 'Zeile\neins', 'Übung; drop table', '😀 Kinder'];
export const meetings: MeetingRow[] = times(30, (index) => ({
  id: idOf(5, index),
  territory_id: town(BODY_TOWN[index % 6] ?? 0),
  body_id: idOf(2, index % 6),
  title: TITLES[index % TITLES.length] ?? '',
  // Several meetings begin at the same instant, so that the id has to decide.
  starts_at: new Date(Date.UTC(2027, index % 7, 1 + (index % 2), 17)).toISOString(),
  kind: index % 4 === 0 ? 'URGENT' : 'ORDINARY',
  draft: index % 5 === 0,
  note: index % 3 === 0 ? null : `Notiz ${index}`,
  place: index % 2 === 0 ? null : { name: 'Rathaus', rooms: ['1', '2'] },
  lead_person_id: index % 3 === 0 ? idOf(4, index % 15) : null,
  lead_organisation_id: index % 3 === 1 ? idOf(3, index % 6) : null,
}));

export const items: ItemRow[] = times(80, (index) => {
  const meeting = meetings[index % 28];
  if (meeting === undefined) throw new Error('no meeting');
  return {
    id: idOf(6, index),
    territory_id: meeting.territory_id,
    meeting_id: meeting.id,
    position: Math.floor(index / 28) % 2,
    title: `Punkt ${index % 10}`,
    audience: index % 4 === 0 ? 'OFFICE' : 'BODY',
    minutes: index % 6 === 0 ? null : index % 7,
    person_id: index % 3 === 0 ? idOf(4, index % 15) : null,
    organisation_id: index % 3 === 1 ? idOf(3, index % 6) : null,
  };
});

export const participants: ParticipantRow[] = meetings.flatMap((meeting, index) =>
  times(5, (n) => ({
    meeting_id: meeting.id,
    person_id: n % 2 === 0 ? idOf(4, (index + n) % 15) : null,
    organisation_id: n % 2 === 1 ? idOf(3, (index + n) % 6) : null,
  })),
);

/** What the actors of the tests are; the app would work this out from grants. */
export interface Facts {
  readonly signedIn: boolean;
  readonly offices: readonly string[];
  readonly memberOf: readonly string[];
  readonly guestAt: readonly string[];
  readonly persons: readonly string[];
}
const nothing: Facts = { signedIn: false, offices: [], memberOf: [], guestAt: [], persons: [] };

const facts = new WeakMap<Actor, Facts>();
export const factsOf = (actor: Actor): Facts => facts.get(actor) ?? nothing;
const anActor = (own: Partial<Facts>, territories: readonly number[]): Actor => {
  const read = territories.map(town) as TerritoryId[];
  const given = own.persons ?? [];
  const actor: Actor = {
    ...anonymous,
    kind: 'account',
    persons: given as PersonId[],
    territories: read,
    readTerritories: read,
  };
  facts.set(actor, { ...nothing, signedIn: true, ...own });
  return actor;
};

export const actors = {
  everywhere: anActor({ offices: [town(0), town(1), town(2)] }, [0, 1, 2]),
  officeOfSchwarzenberg: anActor({ offices: [town(0)] }, [0]),
  /** Row level security lets him read Schwarzenberg (a share); visibility must still hide it. */
  officeOfSchneeberg: anActor({ offices: [town(1)] }, [0, 1]),
  memberOfLenkungsgruppe: anActor({ memberOf: [idOf(2, 1)], persons: [idOf(4, 3)] }, [0]),
  guest: anActor({ guestAt: [idOf(5, 6), idOf(5, 1), idOf(5, 20)] }, [0, 1]),
  /** Holds an office, but no territory is set: row level security shows nothing of the towns. */
  withoutTerritory: anActor({ offices: [town(0), town(1), town(2)] }, []),
  nobody: anonymous,
} as const;
export type ActorName = keyof typeof actors;
export const actorNames = Object.keys(actors) as ActorName[];
