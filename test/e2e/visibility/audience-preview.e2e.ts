import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { Tx } from '../../../src/platform/database/index.js';
import type { User } from '../meetings/town.js';
import { itemOf, settingOf, share, type ThingName } from './audiences.js';
import { type TwoTowns, twoTowns } from './world.js';

let world: TwoTowns;
beforeAll(async () => {
  world = await twoTowns();
});
afterAll(async () => {
  await world.app[Symbol.asyncDispose]();
});

interface Group {
  readonly circle: string;
  readonly name: string | null;
  readonly count: number;
  readonly people: readonly { id: string; name: string }[];
}
interface Preview {
  readonly everyone: boolean;
  readonly sees: readonly Group[];
  readonly gains: readonly Group[];
  readonly loses: readonly Group[];
}

const GROUP = '{ circle name count people { id name } }';
async function previewOf(thing: ThingName, change: object, who: User = world.users.office): Promise<Preview> {
  const { audiencePreview } = await who.ask<{ audiencePreview: Preview }>(
    `query ($input: AudiencePreviewInput!) { audiencePreview(input: $input) { everyone sees ${GROUP} gains ${GROUP} loses ${GROUP} } }`,
    { input: { type: thing[0], id: thing[1], ...change } },
  );
  return audiencePreview;
}

/** What each account finds by its own queries. */
async function really([type, id]: ThingName, meetingId: string): Promise<Set<string>> {
  const seeing = new Set<string>();
  for (const [who, user] of Object.entries(world.users)) {
    const answer =
      type === 'Topic'
        ? await user.ask<object>('query ($id: ID!) { topics(bodyId: $id) { id } }', {
            id: world.bodies.council,
          })
        : await user.ask<object>('query ($id: ID!) { meeting(id: $id) { id agenda { id } } }', {
            id: meetingId,
          });
    if (JSON.stringify(answer).includes(id)) seeing.add(who);
  }
  return seeing;
}

const counted = (groups: readonly Group[]): number => groups.reduce((sum, { count }) => sum + count, 0);
const persons = (groups: readonly Group[]): Set<string> =>
  new Set(groups.flatMap(({ people }) => people.map(({ id }) => id)));

/** The preview says of each account of the world what that account then really finds. */
async function expectTrue(
  thing: ThingName,
  meetingId: string,
  change: { audience: string[] },
): Promise<void> {
  const { office } = world.users;
  const before = await really(thing, meetingId);
  const preview = await previewOf(thing, change);
  const { revision } = await settingOf(office, thing);
  const done = await office.do('chooseAudience', { type: thing[0], id: thing[1], revision, ...change });
  expect(done).toMatchObject({ __typename: 'AudienceSetting' });
  expectFits(preview, before, await really(thing, meetingId));
}

function expectFits(preview: Preview, before: ReadonlySet<string>, after: ReadonlySet<string>): void {
  const told = { sees: persons(preview.sees), gains: persons(preview.gains), loses: persons(preview.loses) };
  for (const [who, { personId }] of Object.entries(world.users)) {
    const named = (list: ReadonlySet<string>): boolean => personId !== null && list.has(personId);
    const [saw, sees] = [before.has(who), after.has(who)];
    if (!knownByName.has(who)) continue;
    expect({
      who,
      ...told,
      sees: named(told.sees),
      gains: named(told.gains),
      loses: named(told.loses),
    }).toEqual({
      ...{ who, sees, gains: sees && !saw, loses: saw && !sees },
    });
  }
  const ofTown = [...after].filter((who) => !FROM_ELSEWHERE.includes(who));
  expect({ everyone: preview.everyone, count: counted(preview.sees) }).toEqual({
    everyone: FROM_ELSEWHERE.every((who) => after.has(who)),
    count: ofTown.length + [...after].filter((who) => RECEIVING.includes(who)).length,
  });
}

/** Their persons are of Schwarzenberg, so its office knows their names. */
const knownByName = new Set<string>();
const FROM_ELSEWHERE = ['neighbourOffice', 'neighbourMember', 'otherAssociation', 'association', 'state'];
const RECEIVING = ['association', 'state'];
beforeAll(() => {
  const elsewhere = [...FROM_ELSEWHERE, 'coach', 'office', 'officeOfYouth'];
  for (const who of Object.keys(world.users)) if (!elsewhere.includes(who)) knownByName.add(who);
});

describe('the preview of an audience tells of every account what it will really see', () => {
  it.each([
    ['the body and the town', ['BODY', 'TOWN']],
    ['the body and the steering group', ['STEERING', 'BODY']],
    ['everyone', ['BODY', 'PUBLIC']],
    ['the body alone again', ['BODY']],
  ])('a meeting for %s', async (_, audience) => {
    const { id } = world.meetings.called;
    await expectTrue(['Meeting', id], id, { audience });
  });

  it.each([
    ['the office', 'BODY', ['OFFICE'], ['BODY']],
    ['the steering group within a meeting for the town', 'BODY', ['STEERING'], ['BODY', 'TOWN']],
    ['the town within a meeting for the body', 'BODY', ['TOWN'], ['BODY']],
    ['everyone within a meeting for the town', 'BODY', ['PUBLIC'], ['BODY', 'TOWN']],
    ['everyone within a meeting for everyone', 'OFFICE', ['PUBLIC'], ['BODY', 'PUBLIC']],
  ])('an item for %s', async (_, title, audience, around) => {
    const { office } = world.users;
    const { id } = world.meetings.called;
    await expectTrue(['Meeting', id], id, { audience: around });
    await expectTrue(['AgendaItem', await itemOf(office, id, `Rat-${title}`)], id, { audience });
  });

  it.each([
    ['the office', ['OFFICE']],
    ['the town', ['TOWN']],
    ['everyone', ['PUBLIC']],
    ['its body', ['BODY']],
  ])('a topic for %s', async (_, audience) => {
    const { topics } = await world.users.office.ask<{ topics: { id: string; title: string }[] }>(
      'query ($id: ID!) { topics(bodyId: $id) { id title } }',
      { id: world.bodies.council },
    );
    const topic = topics.find(({ title }) => title === 'Ratsthema');
    await expectTrue(['Topic', topic?.id ?? ''], '', { audience });
  });
});

describe('the preview of a share', () => {
  it('names the receiver who gains, and who loses by taking it back', async () => {
    const { office } = world.users;
    const meeting = ['Meeting', world.meetings.called.id] as const;
    await expectTrue(meeting, meeting[1], { audience: ['BODY'] });
    const { state } = world.above;
    const { gains, loses } = await previewOf(meeting, { audience: ['BODY'], shareWith: [state.id] });
    expect({ gains, loses }).toEqual({
      gains: [{ circle: 'RECEIVER', name: 'Sachsen', count: 1, people: [] }],
      loses: [],
    });
    expect(await really(meeting, meeting[1])).not.toContain('state');
    await share(office, meeting, state);
    expect(await really(meeting, meeting[1])).toContain('state');
    const back = await previewOf(meeting, { audience: ['BODY'], takeBackFrom: [state.id] });
    expect(back).toMatchObject({ gains: [], loses: [{ circle: 'RECEIVER', name: 'Sachsen', count: 1 }] });
  });
});

describe('the groups', () => {
  it('say as what people see it, by the names that the office knows', async () => {
    const meeting = ['Meeting', world.meetings.called.id] as const;
    const { sees } = await previewOf(meeting, { audience: ['STEERING', 'BODY', 'TOWN'] });
    expect(
      sees.map(({ circle, name, count, people }) => [circle, name, count, people.map((p) => p.name)]),
    ).toEqual([
      ['OFFICE', null, 1, ['Koordinierung']],
      ['BODY', 'Rat', 3, ['Polizei', 'Schule', 'Vorsitz']],
      ['CALLED', null, 1, ['Gerufene']],
      ['GUEST', null, 1, ['Gast']],
      ['STEERING', null, 1, ['Leitung']],
      ['COACH', null, 1, []],
      ['RECEIVER', 'Sachsen', 1, []],
      ['TOWN', null, 3, ['Ehemalige', 'Jugend']],
    ]);
  });

  it('cost the same number of statements for twenty more people', async () => {
    const meeting = ['Meeting', world.meetings.called.id] as const;
    const asked = jest.spyOn(Tx.prototype, 'query');
    const statements = async (): Promise<number> => {
      asked.mockClear();
      await previewOf(meeting, { audience: ['BODY', 'TOWN'] });
      return asked.mock.calls.length;
    };
    await statements();
    const few = await statements();
    for (let n = 0; n < 20; n += 1) {
      const { personId } = await world.town.user(`Weitere ${n}`);
      await world.town.seat(world.bodies.council, personId);
    }
    expect(await statements()).toBe(few);
    expect(few).toBeLessThanOrEqual(12);
    asked.mockRestore();
  });
});
