import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { connectionOf } from '../../../src/platform/database/index.js';
import type { Answer, User } from '../meetings/town.js';
import { appointed, stateAndTowns, type StateAndTowns } from './state-and-towns.js';

type Appointed = Awaited<ReturnType<typeof appointed>>;
let world: StateAndTowns;
let council: Appointed;
let coach: Appointed;
let coordinator: Appointed;
let admin: Appointed;

beforeAll(async () => {
  world = await stateAndTowns();
  council = await appointed(world.state, 'STATE_COUNCIL');
  coach = await world.state.user('Prozessbegleitung');
  coordinator = await appointed(world.town, 'COORDINATOR');
  admin = await appointed(world.town, 'ADMIN');
});
afterAll(async () => {
  await world.app[Symbol.asyncDispose]();
});
beforeEach(async () => {
  await world.app.database.query(`delete from appointment where role = 'COACH'`);
  await world.app.database.query('delete from coach_agreement');
  await world.app.database.query(`update person set account_id = $2 where id = $1`, [
    coach.personId,
    coach.accountId,
  ]);
  world.app.clock.set('2026-12-01T08:00:00Z');
});

const AGREEMENT = '... on CoachAgreement { id endedAt }';
const APPOINTMENT = '... on Appointment { id holderName validTo mayEnd territoryName }';

const change = async (by: User, mutation: string, input: object): Promise<Answer> => {
  const name = `${mutation[0]?.toUpperCase()}${mutation.slice(1)}`;
  const thing = mutation.includes('ppoint') ? APPOINTMENT : AGREEMENT;
  const { answer } = await by.ask<{ answer: Answer }>(
    `mutation ($input: ${name}Input!) { answer: ${mutation}(input: $input) { __typename ${thing} ... on Refused { code field } } }`,
    { input },
  );
  return answer;
};
const inTown = (): { territoryId: string } => ({ territoryId: world.town.id });
const agree = (by: User = coordinator) => change(by, 'agreeToCoach', inTown());
const withdraw = (by: User = coordinator) => change(by, 'withdrawAgreement', inTown());
const appoint = (by: User = council, more: object = {}) =>
  change(by, 'appointCoach', { ...inTown(), personId: coach.personId, validFrom: '2026-12-01', ...more });
const grantsOf = async (user: User) =>
  (
    await user.ask<{ me: { grants: { role: string; territoryId: string }[] } }>(
      '{ me { grants { role territoryId } } }',
    )
  ).me.grants;
const listOf = async (user: User, territoryId: string) =>
  (
    await user.ask<{
      appointments: { role: string; holderName: string | null; validTo: string | null; mayEnd: boolean }[];
    }>('query ($id: ID!) { appointments(territoryId: $id) { role holderName validTo mayEnd } }', {
      id: territoryId,
    })
  ).appointments.filter(({ role }) => role === 'COACH');

/** Until somebody waits for a lock in this database, or the work is done without one. */
async function waitingForLock(client: pg.Client, work: Promise<unknown>): Promise<void> {
  const state = { done: false };
  void work.finally(() => (state.done = true));
  const waiting = async (): Promise<boolean> =>
    (
      await client.query(
        `select 1 from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()`,
      )
    ).rows.length > 0;
  while (!state.done && !(await waiting())) await new Promise((resolve) => setTimeout(resolve, 20));
}

describe('a coach is appointed', () => {
  it('by the state where the town has agreed, and is shown to the town by name', async () => {
    expect(await appoint()).toMatchObject({ code: 'COACH_NOT_AGREED', field: 'territoryId' });
    expect(await agree()).toMatchObject({ __typename: 'CoachAgreement', endedAt: null });
    expect(await appoint()).toMatchObject({
      holderName: 'Prozessbegleitung',
      mayEnd: true,
      territoryName: 'Schwarzenberg',
    });
    expect(await grantsOf(coach)).toEqual([{ role: 'COACH', territoryId: world.town.id }]);
    const shown = { role: 'COACH', holderName: 'Prozessbegleitung', validTo: null };
    expect(await listOf(council, world.state.id)).toEqual([{ ...shown, mayEnd: true }]);
    for (const user of [coordinator, admin])
      expect(await listOf(user, world.town.id)).toEqual([{ ...shown, mayEnd: false }]);
    const neighbour = await appointed(world.neighbour, 'COORDINATOR');
    expect(await listOf(neighbour, world.town.id)).toEqual([]);
  });

  it('not twice at the same time, not for a town that is unknown, not with a term that ends before it begins', async () => {
    await agree();
    await appoint();
    expect(await appoint()).toMatchObject({ code: 'ALREADY_APPOINTED' });
    for (const territoryId of ['x', '01900000-0000-7000-8000-000000000000'])
      expect(await appoint(council, { territoryId })).toMatchObject({
        code: 'NOT_FOUND',
        field: 'territoryId',
      });
    expect(await appoint(council, { validTo: '2026-11-30' })).toMatchObject({
      code: 'TERM_ENDS_BEFORE_IT_BEGINS',
    });
    expect(await appoint(council, { territoryId: world.neighbour.id })).toMatchObject({
      code: 'COACH_NOT_AGREED',
    });
  });

  it('never by himself, by any person of his account', async () => {
    await agree();
    expect(await appoint(council, { personId: council.personId })).toMatchObject({ code: 'NOT_YOURSELF' });
    await world.app.database.query('update person set account_id = $2 where id = $1', [
      coach.personId,
      council.accountId,
    ]);
    expect(await appoint()).toMatchObject({ code: 'NOT_YOURSELF', field: 'personId' });
  });

  it('by the state council alone, whose person he is', async () => {
    await agree();
    for (const user of [coordinator, admin]) {
      const { errors } = await user.client.run(
        `mutation { appointCoach(input: { personId: "${coach.personId}", territoryId: "${world.town.id}", validFrom: "2026-12-01" }) { __typename } }`,
      );
      expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['NOT_ALLOWED']);
    }
    const { personId } = await world.town.user('Ordnungsamt');
    const both = await appointed(world.town, 'COORDINATOR', 'Beides');
    await world.app.database.query(
      `insert into appointment (id, territory_id, account_id, role, valid_from) values (uuidv7(), $1, $2, 'STATE_COUNCIL', '2026-01-01')`,
      [world.state.id, both.accountId],
    );
    expect(await appoint(both, { personId })).toMatchObject({ code: 'NOT_ALLOWED' });
    expect(await appoint(council, { personId })).toMatchObject({ code: 'NOT_FOUND' });
  });
});

describe('a town', () => {
  it('agrees once, by its whole coordination alone', async () => {
    const group = await world.town.office(world.council);
    const other = await appointed(world.neighbour, 'COORDINATOR', 'Nachbarstelle');
    expect(await agree(group)).toMatchObject({ code: 'NOT_ALLOWED' });
    expect(await agree(other)).toMatchObject({ code: 'NOT_ALLOWED' });
    const both = await Promise.all([agree(), agree()]);
    expect(both.map(({ code }) => code ?? 'agreed').sort()).toEqual(['COACH_AGREED_ALREADY', 'agreed']);
    expect(await withdraw(other)).toMatchObject({ code: 'NOT_ALLOWED' });
  });

  it('withdraws: its coach holds until the end of this day, and one who has not begun goes', async () => {
    await agree();
    await appoint(council, { validTo: '2027-06-30' });
    await appoint(council, { validFrom: '2027-07-01' });
    expect(await withdraw()).toMatchObject({
      __typename: 'CoachAgreement',
      endedAt: '2026-12-01T08:00:00.000Z',
    });
    expect(await withdraw()).toMatchObject({ code: 'COACH_NOT_AGREED' });
    expect(await listOf(coordinator, world.town.id)).toMatchObject([{ validTo: '2026-12-01' }]);
    expect(await grantsOf(coach)).toHaveLength(1);
    world.app.clock.set('2026-12-01T23:00:00Z');
    expect(await grantsOf(coach)).toEqual([]);
    expect(await appoint()).toMatchObject({ code: 'COACH_NOT_AGREED' });
  });

  it('withdraws while a coach is appointed: the appointment waits, and is refused', async () => {
    await agree();
    const client = new pg.Client(connectionOf(world.app.database.address, 'owner'));
    await client.connect();
    try {
      await client.query('begin');
      await client.query('update coach_agreement set ended_at = now() where ended_at is null');
      const appointing = appoint();
      await waitingForLock(client, appointing);
      await client.query('commit');
      expect(await appointing).toMatchObject({ code: 'COACH_NOT_AGREED' });
    } finally {
      await client.end();
    }
  });
});

describe('the end of a coach', () => {
  it('is for the state that gave him, not for the administration of the town', async () => {
    await agree();
    const { id } = await appoint();
    const end = (by: User) => change(by, 'endAppointment', { appointmentId: id, lastDay: '2026-12-24' });
    expect(await end(admin)).toMatchObject({ code: 'NOT_ALLOWED' });
    expect(await end(coordinator)).toMatchObject({ code: 'NOT_ALLOWED' });
    expect(await end(council)).toMatchObject({ validTo: '2026-12-24', mayEnd: true });
    world.app.clock.set('2026-12-24T22:59:59Z');
    expect(await grantsOf(coach)).toHaveLength(1);
    world.app.clock.set('2026-12-24T23:00:00Z');
    expect(await grantsOf(coach)).toEqual([]);
  });
});
