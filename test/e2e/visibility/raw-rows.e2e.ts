import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { connectionOf } from '../../../src/platform/database/index.js';
import { invited } from '../meetings/town.js';
import { type FullWorld, fullWorld } from '../wrong-input/valid-inputs.js';

let world: FullWorld;

beforeAll(async () => {
  world = await fullWorld();
  const { neighbour } = world;
  await neighbour.seat(await neighbour.body('Präventionsrat'), await neighbour.person('Mitglied'));
  await invited(world);
});
afterAll(async () => {
  await world.app[Symbol.asyncDispose]();
});

/** Those that kpr_app may read at all: some are the worker's alone. */
const tables = async (): Promise<string[]> =>
  (
    await world.app.database.query<{ name: string }>(
      `select quote_ident(relname) as name from pg_class
        where relnamespace = 'public'::regnamespace and relkind = 'r' and has_any_column_privilege('kpr_app', oid, 'select') order by 1`,
    )
  ).map(({ name }) => name);

/** Without row level security (architecture.md §4): reached only through the functions of identity, by hash or account. */
const OF_NO_TOWN = [
  'account',
  'barrier_report',
  'installation',
  'link_token',
  'migrations',
  'password_link',
  'session',
  'digest_day',
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
