import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { kprCoachName } from './coach-name.js';
import { draftInput, invited, type User } from '../meetings/town.js';
import { appointed, stateAndTowns, type StateAndTowns } from './state-and-towns.js';

let world: StateAndTowns;
let meetingId: string;
beforeAll(async () => {
  world = await stateAndTowns();
  const { town, council, app } = world;
  const office = await town.office();
  const member = await town.user('Polizeirevier');
  await town.seat(council, member.personId, [await town.person('Vertretung')]);
  await app.database.query(`update body set mandate = 'Auftrag' where id = $1`, [council]);
  meetingId = (await invited({ office, council })).id;
  await office.do('proposeTopic', { bodyId: council, title: 'Beleuchtung' });
  await office.do('scheduleMeeting', draftInput([council], { title: 'Entwurf' }));
});
afterAll(async () => {
  await world.app[Symbol.asyncDispose]();
});

interface Seen {
  readonly bodies: { name: string; mandate: string | null; seats: object[]; rulesInForce: object | null }[];
  readonly meetings: { totalCount: number };
  readonly meeting: object | null;
  readonly topics: object[];
  readonly persons: { totalCount: number };
  readonly appointments: { role: string }[];
  readonly rightHolders: { role: string; name: string | null; organisationName: string | null }[];
  readonly territory: { officeEmail: string | null };
}
const LOOK = `query ($town: ID!, $body: ID!, $meeting: ID!) {
  bodies(territoryId: $town) { name mandate seats { id } rulesInForce { version } }
  meetings(first: 5) { totalCount } meeting(id: $meeting) { id agenda { id } invitations { id answer } }
  topics(bodyId: $body) { id } persons(territoryId: $town) { totalCount }
  appointments(territoryId: $town) { role } rightHolders(bodyId: $body) { role name organisationName }
  territory(id: $town) { officeEmail } }`;
const look = (user: User): Promise<Seen> =>
  user.ask<Seen>(LOOK, { town: world.town.id, body: world.council, meeting: meetingId });

const NO_CONTENT = { meetings: { totalCount: 0 }, meeting: null, topics: [] };
const NOTHING = { ...NO_CONTENT, bodies: [], persons: { totalCount: 0 }, appointments: [], rightHolders: [] };

describe('who runs or supervises the system reads no content', () => {
  it('the administration: bodies, rules, names and rights, and no meeting, agenda, topic, invitation or answer', async () => {
    const seen = await look(await appointed(world.town, 'ADMIN'));
    expect(seen).toMatchObject({ ...NO_CONTENT, bodies: [{ name: 'Rat', mandate: 'Auftrag', seats: [] }] });
    expect(seen.persons.totalCount).toBeGreaterThan(1);
    expect(seen.rightHolders.map(({ role }) => role).sort()).toEqual([
      'ADMIN',
      'COORDINATOR',
      'DEPUTY',
      'MEMBER',
    ]);
  });

  it('data protection: who has which rights, in its territory and the towns below it, and nothing more', async () => {
    for (const [of, sees] of [
      [world.town, true],
      [world.district, true],
      [world.state, true],
      [world.association, false],
      [world.neighbour, false],
    ] as const) {
      const seen = await look(await appointed(of, 'DATA_PROTECTION', `Datenschutz ${of.name}`));
      if (!sees) {
        expect(seen).toMatchObject(NOTHING);
        continue;
      }
      expect(seen).toMatchObject({
        ...NO_CONTENT,
        bodies: [{ name: 'Rat', mandate: null, seats: [], rulesInForce: null }],
      });
      expect(seen.rightHolders).toContainEqual(
        expect.objectContaining({
          role: 'MEMBER',
          name: 'Polizeirevier',
          organisationName: expect.any(String),
        }),
      );
      expect(seen.appointments.length).toBeGreaterThan(0);
    }
  });
});

describe('who comes from outside the town', () => {
  it('the coach sees names and mandates of its bodies and the contact of its office', async () => {
    const coach = await world.state.user('Prozessbegleitung');
    await world.app.database.query(
      `insert into appointment (id, territory_id, person_id, role, by_territory_id, valid_from) values (uuidv7(), $1, $2, 'COACH', $3, '2026-01-01')`,
      [world.town.id, coach.personId, world.state.id],
    );
    expect(await look(coach)).toMatchObject({
      ...NO_CONTENT,
      bodies: [{ name: 'Rat', mandate: 'Auftrag', seats: [], rulesInForce: null }],
      persons: { totalCount: 0 },
      appointments: [{ role: 'COACH' }],
      rightHolders: [],
      territory: { officeEmail: 'rat@schwarzenberg.example' },
    });
    await world.app.database.query(`delete from appointment where role = 'COACH'`);
  });

  it.each(['ASSOCIATION', 'STATE_COUNCIL', 'COORDINATOR'] as const)(
    '%s of another territory sees nothing that was not shared',
    async (role) => {
      const of = { ASSOCIATION: world.association, STATE_COUNCIL: world.state, COORDINATOR: world.neighbour }[
        role
      ];
      expect(await look(await appointed(of, role))).toMatchObject(NOTHING);
    },
  );

  it('the state council keeps the persons of the state, and nobody else', async () => {
    const council = await appointed(world.state, 'STATE_COUNCIL', 'Geschäftsstelle');
    const create = (territoryId: string) =>
      council.ask<{ createPerson: { code?: string; contactEmail?: string } }>(
        `mutation ($id: ID!) { createPerson(input: { territoryId: $id, name: "Begleitung", contactEmail: "b@lpr.example" }) {
           ... on Person { contactEmail } ... on Refused { code } } }`,
        { id: territoryId },
      );
    expect(await create(world.state.id)).toEqual({ createPerson: { contactEmail: 'b@lpr.example' } });
    expect(await create(world.town.id)).toEqual({ createPerson: { code: 'NOT_ALLOWED' } });
    const member = await world.town.user('Mitglied');
    const { persons } = await member.ask<{ persons: { totalCount: number } }>(
      'query ($id: ID!) { persons(territoryId: $id) { totalCount } }',
      { id: world.state.id },
    );
    expect(persons.totalCount).toBe(0);
  });
});

describe('the members of a body', () => {
  it('read who has which rights in it and in their town, in no other body', async () => {
    const member = await world.town.user('Ordnungsamt');
    const group = await world.town.body('AG', 'WORKING_GROUP');
    await world.town.seat(group, member.personId);
    const roles = async (id: string) =>
      (
        await member.ask<{ rightHolders: { role: string; rights: string[] }[] }>(
          'query ($id: ID!) { rightHolders(bodyId: $id) { role rights } }',
          { id },
        )
      ).rightHolders;
    expect(await roles(group)).toContainEqual({
      role: 'MEMBER',
      rights: ['PROPOSE_TOPIC', 'ANSWER_INVITATION', 'CREATE_TASK', 'PROPOSE_PROJECT'],
    });
    expect((await roles(world.council)).map(({ role }) => role)).not.toContain('MEMBER');
  });
});

it('the name of a coach is told in territories of the transaction only', async () => {
  const { asTown, asNeighbour, ofOthers } = await kprCoachName(world);
  expect([asTown, asNeighbour, ofOthers]).toEqual(['Gerufene Begleitung', null, null]);
});
