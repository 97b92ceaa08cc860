import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { connectionOf } from '../../../src/platform/database/index.js';
import { DeclaredAudiences } from '../../../src/platform/graphql/declared-audiences.js';
import { readModel, stored } from '../../../src/platform/graphql/index.js';
import { ReadPool } from '../../../src/platform/graphql/read/read-pool.js';
import { ReadRegistry } from '../../../src/platform/graphql/read/read-registry.js';
import { type Answer, invited, schwarzenberg, type User, type World } from '../meetings/town.js';
import { aboveTheTowns, appointedUsers } from './above-the-towns.js';
import { chooseAudience, itemOf, settingOf, type ThingName } from './audiences.js';

let world: World;
let above: Awaited<ReturnType<typeof aboveTheTowns>>;
let foreign: User;

beforeAll(async () => {
  world = await schwarzenberg();
  above = await aboveTheTowns(world.app, [world.town]);
  await appointedUsers(world.town, above);
  foreign = await world.neighbour.office();
});
afterAll(async () => {
  await world.app[Symbol.asyncDispose]();
});

const meetingOf = (title: string): Promise<Answer> =>
  invited(world, { title, agenda: [{ title: `${title} Bahnhof` }] });
const named = ({ id }: { id: string }): ThingName => ['Meeting', id];

describe('two who change the audience at once', () => {
  it('do not overwrite each other', async () => {
    const { office } = world;
    const meeting = await meetingOf('Zugleich');
    const { revision } = await settingOf(office, named(meeting));
    const choose = (audience: string[]) =>
      office.do('chooseAudience', { type: 'Meeting', id: meeting.id, revision, audience });
    const answers = await Promise.all([choose(['BODY', 'TOWN']), choose(['BODY', 'PUBLIC'])]);
    expect(answers.map(({ __typename, code }) => code ?? __typename).sort()).toEqual([
      'AudienceSetting',
      'CHANGED_MEANWHILE',
    ]);
  });
});

describe('errors', () => {
  it('say the same of what is hidden and of what does not exist', async () => {
    const meeting = await meetingOf('Verborgen');
    const nothing = '01900000-0000-7000-8000-000000000000';
    const ask = async (id: string): Promise<string> =>
      JSON.stringify([
        await foreign.client.run(`{ audienceOf(type: "Meeting", id: "${id}") { id } }`),
        await foreign.client.run(
          `{ audiencePreview(input: { type: "Meeting", id: "${id}", audience: [BODY] }) { everyone } }`,
        ),
        await foreign.do('chooseAudience', { type: 'Meeting', id, revision: 1, audience: ['BODY'] }),
        await foreign.do('share', { type: 'Meeting', id, revision: 1, toTerritoryId: above.state.id }),
        await foreign.do('endShare', { shareId: id }),
      ]);
    expect(await ask(meeting.id)).toBe(await ask(nothing));
    expect(await ask(meeting.id)).toContain('NOT_FOUND');
    expect(
      await world.office.client.run(`{ audienceOf(type: "Person", id: "${meeting.id}") { id } }`),
    ).toEqual({
      data: { audienceOf: null },
    });
  });

  it('refuse members, who see the thing and do not say who else does', async () => {
    const meeting = await meetingOf('Nur gelesen');
    const { audienceOf } = await world.police.ask<{ audienceOf: object }>(
      'query ($id: ID!) { audienceOf(type: "Meeting", id: $id) { audience mayChange receivers { name } } }',
      { id: meeting.id },
    );
    expect(audienceOf).toEqual({ audience: ['BODY'], mayChange: false, receivers: [] });
    const refused = await world.police.client.run(
      `mutation { chooseAudience(input: { type: "Meeting", id: "${meeting.id}", revision: 2, audience: [BODY, PUBLIC] }) { __typename } }`,
    );
    expect(refused.errors).toMatchObject([{ extensions: { code: 'NOT_ALLOWED' } }]);
  });
});

describe('a meeting of another town that is for everyone', () => {
  const LISTS = `query ($town: ID!) {
    mine: meetings(first: 50) { nodes { title } totalCount }
    theirs: meetings(first: 50, filter: { territoryId: $town }) { nodes { title } }
    search(text: "Bürgerabend") { title }
  }`;
  type Lists = Record<'mine' | 'theirs', { nodes: { title: string }[]; totalCount?: number }> & {
    search: { title: string }[];
  };
  let open: Answer;
  beforeAll(async () => {
    open = await meetingOf('Bürgerabend');
    await chooseAudience(world.office, named(open), ['BODY', 'PUBLIC']);
  });

  it('does not stand in the list of who has nothing to do with it, and is found by search and filter', async () => {
    const lists = await foreign.ask<Lists>(LISTS, { town: world.town.id });
    expect(lists.mine).toEqual({ nodes: [], totalCount: 0 });
    expect(lists.theirs.nodes).toEqual([{ title: 'Bürgerabend' }]);
    expect(lists.search).toContainEqual({ title: 'Bürgerabend' });
  });

  it('stands in the list of the people of its town', async () => {
    const other = await world.town.user('Ohne Sitz');
    for (const user of [world.office, world.police, other]) {
      const { mine } = await user.ask<Lists>(LISTS, { town: world.town.id });
      expect(mine.nodes).toContainEqual({ title: 'Bürgerabend' });
    }
  });

  it('is nothing that its office may change or preview', async () => {
    const seen = { meetingId: open.id, revision: open.revision };
    for (const [mutation, input] of [
      ['cancelMeeting', { ...seen, reason: 'Krankheit' }],
      ['changePlace', { ...seen, place: 'Anderswo' }],
      ['nudge', { meetingId: open.id }],
    ] as const)
      expect(await foreign.do(mutation, input)).toMatchObject({ code: 'NOT_ALLOWED' });
    const { errors } = await foreign.client.run(
      `{ invitationPreview(meetingId: "${open.id}") { recipientsElsewhere } }`,
    );
    expect(errors).toMatchObject([{ extensions: { code: 'NOT_ALLOWED' } }]);
  });
});

describe('a thing whose audience is declared as stored', () => {
  it('stops the start while its table has no place for it', async () => {
    const pool = new ReadPool(connectionOf(world.app.database.address, 'kpr_app'));
    const startWith = (table: string): Promise<void> => {
      const thing = readModel({
        ...{ type: 'Thing', table, seenBy: 'Whoever is meant.', visibleTo: () => 'false' },
        ...{
          audience: stored({ bodies: () => `'{}'::uuid[]` }),
          columns: { id: 'id', audience: 'audience' },
        },
      });
      return new DeclaredAudiences(new ReadRegistry([thing]), pool).onModuleInit();
    };
    try {
      await expect(startWith('person')).rejects.toThrow(
        'Thing: its audience is stored, but the table person lacks audience and for_everyone',
      );
      await expect(startWith('topic')).resolves.toBeUndefined();
    } finally {
      await pool.end();
    }
  });
});

describe('row level security', () => {
  const asApp = async (settings: Record<string, string>, sql: string): Promise<object[]> => {
    const client = new pg.Client(connectionOf(world.app.database.address, 'kpr_app'));
    await client.connect();
    try {
      for (const [name, value] of Object.entries(settings))
        await client.query('select set_config($1, $2, false)', [name, value]);
      return (await client.query<object>(sql)).rows;
    } finally {
      await client.end();
    }
  };

  it('shows other towns the rows that are for everyone, no other row of the table, and strangers nothing', async () => {
    const meeting = await meetingOf('Für alle');
    const item = await itemOf(world.office, meeting.id, 'Für alle Bahnhof');
    await chooseAudience(world.office, named(meeting), ['BODY', 'PUBLIC']);
    await chooseAudience(world.office, ['AgendaItem', item], ['PUBLIC']);
    const elsewhere = { 'kpr.territories': `{${world.neighbour.id}}` };
    const titles = `select title from meeting where title = 'Für alle' union all
      select title from agenda_item where title like 'Für alle%' union all select title from meeting where not for_everyone`;
    expect(await asApp(elsewhere, titles)).toEqual([{ title: 'Für alle' }, { title: 'Für alle Bahnhof' }]);
    expect(await asApp({}, titles)).toEqual([]);
  });

  it('gives the people of a territory to nobody who does not read it', async () => {
    const people = (id: string): string =>
      `select actor from kpr_actors_of(array['${id}'::uuid], '2026-12-01', now())`;
    const elsewhere = { 'kpr.territories': `{${world.neighbour.id}}` };
    expect(await asApp(elsewhere, people(world.town.id))).toEqual([]);
    expect(
      (await asApp({ 'kpr.territories': `{${world.town.id}}` }, people(world.town.id))).length,
    ).toBeGreaterThan(3);
    const grants = JSON.stringify(await asApp(elsewhere, people(above.association.id)));
    expect(grants).toContain('ASSOCIATION');
    expect(grants).not.toContain('Geschäftsstelle');
  });
});
