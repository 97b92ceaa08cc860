import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { builtSchema } from '../../../src/schema.js';
import { connectionOf } from '../../../src/platform/database/index.js';
import { type BodyId, newId } from '../../../src/shared/ids.js';
import { invited, type User } from '../meetings/town.js';
import { operationOf } from '../wrong-input/operations.js';
import { type FullWorld, fullWorld, VALID_MUTATIONS } from '../wrong-input/valid-inputs.js';

let world: FullWorld;
let strangers: Record<string, User>;
let operations: ReadonlyMap<string, string>;

beforeAll(async () => {
  world = await fullWorld();
  const { town, neighbour, council } = world;
  const siblings = await town.body('AG Jugend', 'WORKING_GROUP');
  const sibling = await town.user('Jugendhaus');
  await town.seat(siblings, sibling.personId);
  const former = await town.user('Ehemalige Schulleitung');
  await town.seat(council, former.personId, [], '2026-11-30');
  strangers = {
    'the office of Schneeberg': await administration(),
    'the office of a sibling working group': await town.office(siblings),
    'a member of a sibling working group': sibling,
    'somebody whose term has ended': former,
    'a member of the council': world.school,
    'the office of a sibling working group with a seat in the council': await memberWithOffice(siblings),
  };
  await neighbour.seat(await neighbour.body('Präventionsrat'), await neighbour.person('Mitglied'));
  await invited(world);
  const fields = Object.entries((await builtSchema()).getMutationType()?.getFields() ?? {});
  operations = new Map(
    fields.map(([name, field]) => [
      name, // What refuses one of many tasks stands a level below.
      operationOf('mutation', field, name === 'changeTasks' ? 1 : 0),
    ]),
  );
});
afterAll(async () => {
  await world.app[Symbol.asyncDispose]();
});

/** Sees the council, and has every right of an office elsewhere: what is left is the use case's own question. */
async function memberWithOffice(siblings: BodyId): Promise<User> {
  const { town, council } = world;
  const user = await town.office(siblings);
  await town.seat(council, await town.person('Leitung der AG', user.accountId));
  return user;
}

/** Coordination and administration of Schneeberg, with a seat there: every right, in the wrong town. */
async function administration(): Promise<User> {
  const { app, neighbour } = world;
  const user = await neighbour.office();
  await app.database.query(
    `insert into appointment (id, territory_id, account_id, role, valid_from) values (uuidv7(), $1, $2, 'ADMIN', '2026-01-01')`,
    [neighbour.id, user.accountId],
  );
  await neighbour.seat(await neighbour.body('Rat'), await neighbour.person('Koordinierung', user.accountId));
  return user;
}

const send = async (name: string, client: User['client'], variables: object): Promise<string> => {
  const body = JSON.stringify({ query: operations.get(name), variables });
  const headers = { 'content-type': 'application/json' };
  return (await client.fetch('/graphql', { method: 'POST', headers, body })).text();
};

const tables = async (): Promise<string[]> =>
  (
    await world.app.database.query<{ name: string }>(
      `select quote_ident(tablename) as name from pg_tables where schemaname = 'public' order by 1`,
    )
  ).map(({ name }) => name);

/** Changes with every row that is added, changed or removed anywhere. */
async function contents(): Promise<string> {
  const sums = (await tables()).map(
    (table) => `select '${table}' as name, count(*)::int, sum(hashtextextended(t::text, 0)) from ${table} t`,
  );
  return JSON.stringify(await world.app.database.query(sums.join(' union all ')));
}

const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}/g;
/** The same input about things that do not exist; the territory stays, because everybody knows it. */
const aboutNothing = (variables: object): object =>
  JSON.parse(
    JSON.stringify(variables).replaceAll(UUID, (id) => (id === world.town.id ? id : newId())),
  ) as object;

const withoutIds = (answer: string): string => answer.replaceAll(UUID, 'id');

/** What everybody may do. */
const OF_EVERYBODY = ['signOut', 'reportBarrier'];
const MUTATIONS = Object.entries(VALID_MUTATIONS).filter(([name]) => !OF_EVERYBODY.includes(name));
/** About the installation as a whole: of every administration in it. */
const OF_ADMINISTRATIONS = ['changeInstallation', 'sendTestMail'];
/** What a member of the council may do, or answers for himself. */
const OF_MEMBERS = ['proposeTopic', 'answerInvitation', 'createTask'];
const isMember = (who: string): boolean => /a member of the council|seat in the council/.test(who);

describe('a mutation about Schwarzenberg', () => {
  it.each(MUTATIONS)('%s of strangers is refused and changes nothing', async (name, valid) => {
    const variables = await valid(world);
    const before = await contents();
    for (const [who, { client }] of Object.entries(strangers)) {
      if (isMember(who) && OF_MEMBERS.includes(name)) continue;
      if (who === 'the office of Schneeberg' && OF_ADMINISTRATIONS.includes(name)) continue;
      const answer = await send(name, client, variables);
      const code = /"code":"(\w+)"/.exec(answer)?.[1];
      expect({ who, code, answer }).toMatchObject({
        who,
        code: expect.stringMatching(/^NOT_(FOUND|ALLOWED)$/),
      });
      if (code === 'NOT_FOUND')
        // Only the ids of the question itself may come back.
        expect(withoutIds(await send(name, client, aboutNothing(variables)))).toBe(withoutIds(answer));
    }
    expect(await send(name, world.app.anonymous, variables)).toContain('"code":"SIGN_IN_NEEDED"');
    expect(await contents()).toBe(before);
  });
});

/** Without row level security (architecture.md §4): reached only through the functions of identity, by hash or account. */
const OF_NO_TOWN = [
  'account',
  'barrier_report',
  'installation',
  'link_token',
  'migrations',
  'password_link',
  'session',
  'sign_in_attempt',
];
/** Everybody reads them. */
const PUBLIC = ['organisation', 'territory', 'territory_membership'];

describe('a raw SELECT as kpr_app under the setting of Schneeberg', () => {
  const rowsOf = async (territoryId: string): Promise<Record<string, number | string>> => {
    const client = new pg.Client(connectionOf(world.app.database.address, 'kpr_app'));
    await client.connect();
    const counts: Record<string, number | string> = {};
    try {
      await client.query(`select set_config('kpr.territories', $1, false)`, [`{${territoryId}}`]);
      const setting = await client.query<{ user: string }>('select current_user as user');
      expect(setting.rows).toEqual([{ user: 'kpr_app' }]);
      for (const table of await tables()) {
        if (OF_NO_TOWN.includes(table) || PUBLIC.includes(table)) continue;
        const { rows } = await client.query<{ territory_id: string }>(`select territory_id from ${table}`);
        counts[table] = rows.filter((row) => row.territory_id === world.town.id).length;
      }
      return counts;
    } finally {
      await client.end();
    }
  };

  it('finds no row of Schwarzenberg in any table while nothing is shared', async () => {
    const found = await rowsOf(world.neighbour.id);
    expect(Object.entries(found).filter(([, count]) => count !== 0)).toEqual([]);
    expect(Object.keys(found)).toEqual(
      expect.arrayContaining(['agenda_item', 'invitation', 'notification', 'outbox', 'person']),
    );
  });

  it('finds them under the setting of Schwarzenberg', async () => {
    const found = await rowsOf(world.town.id);
    for (const table of ['meeting', 'invitation', 'agenda_item', 'person', 'seat', 'body', 'outbox']) {
      expect({ table, count: found[table] }).toEqual({ table, count: expect.not.stringMatching('0') });
      expect(found[table]).toBeGreaterThan(0);
    }
  });
});
