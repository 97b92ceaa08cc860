import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Pool } from 'pg';
import {
  ChannelListener,
  connectionOf,
  createDataSource,
  isDatabaseGone,
  onceDatabaseAnswers,
  UnitOfWork,
  type WatchedConfig,
} from '../../src/platform/database/index.js';
import { DATABASE_TIMES } from '../../src/platform/database/database-times.js';
import { ReadPool } from '../../src/platform/graphql/read/read-pool.js';
import { createLog, log } from '../../src/platform/log/index.js';
import { anonymous } from '../../src/shared/actor.js';
import { systemClock } from '../../src/shared/clock.js';
import { eventually } from '../e2e/notifications/post.js';
import { testDatabase, type TestDatabase } from '../harness/database.js';
import { forThisFile } from '../harness/for-this-file.js';
import { TcpProxy } from '../harness/tcp-proxy.js';

/** Milliseconds: short enough for a test, in the order of those of the town. */
const QUICK = {
  connect: 600,
  statement: 500,
  silence: 800,
  answer: 1_000,
  idleInTransaction: 700,
  start: 10_000,
};
forThisFile(DATABASE_TIMES, QUICK);
forThisFile(log, { level: 'silent' });

let database: TestDatabase;
let network: TcpProxy;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(async () => {
  await database[Symbol.asyncDispose]();
});
beforeEach(async () => {
  network = await TcpProxy.before(database.address);
});
afterEach(() => network[Symbol.asyncDispose]());

function poolOf(config: WatchedConfig): Pool {
  const pool = new Pool({ ...config, max: 1 });
  pool.on('error', () => undefined);
  return pool;
}

const goneFrom = async (work: Promise<unknown>): Promise<boolean> =>
  work.then(
    () => false,
    (error: unknown) => isDatabaseGone(error),
  );

describe('a connection on which nothing passes any more', () => {
  it('fails its query and is thrown away, so that the next query works', async () => {
    const pool = poolOf(connectionOf(network.address, 'kpr_worker'));
    await pool.query('select 1');
    network.stall();
    expect(await goneFrom(pool.query('select 1'))).toBe(true);
    expect((await pool.query('select 2 as n')).rows).toEqual([{ n: 2 }]);
    await pool.end();
  });

  it('is noticed also when it was idle for long before', async () => {
    const pool = poolOf(connectionOf(network.address, 'kpr_worker'));
    await pool.query('select 1');
    await pause(QUICK.silence * 1.5);
    const client = await pool.connect();
    client.on('error', () => undefined);
    network.stall();
    const began = performance.now();
    await expect(client.query('select 1')).rejects.toThrow('does not answer any more');
    expect(performance.now() - began).toBeLessThan(QUICK.answer);
    client.release(true);
    await pool.end();
  });

  it('fails its transaction and is thrown away, so that the next one works', async () => {
    const source = await createDataSource({
      address: network.address,
      role: 'kpr_app',
      poolSize: 1,
    }).initialize();
    const work = new UnitOfWork(source, systemClock);
    const stalled = work.run(anonymous, async (tx) => {
      network.stall();
      await tx.query('select 1');
    });
    expect(await goneFrom(stalled)).toBe(true);
    expect(await work.run(anonymous, (tx) => tx.query('select 3 as n'))).toEqual([{ n: 3 }]);
    await source.destroy();
  });

  it('fails its read and is thrown away, so that the next one works', async () => {
    const reads = new ReadPool({ ...connectionOf(network.address, 'kpr_app'), max: 1 });
    const two = { text: 'select 2', values: [] };
    expect(await reads.run([], two)).toBe(2);
    network.stall();
    expect(await goneFrom(reads.run([], two))).toBe(true);
    expect(await reads.run([], two)).toBe(2);
    await reads.end();
  });

  it('loses its locks, so that others need not wait for ever', async () => {
    await database.query('create table if not exists locked (id integer); insert into locked values (1)');
    await database.query('grant select, update on locked to kpr_worker');
    const pool = poolOf(connectionOf(network.address, 'kpr_worker'));
    const client = await pool.connect();
    client.on('error', () => undefined);
    await client.query('begin');
    await client.query('select * from locked for update');
    network.stall();
    const patient = { statement_timeout: 10_000, silence: 10_000, query_timeout: 10_000 };
    const waiting = poolOf({ ...connectionOf(database.address, 'kpr_worker'), ...patient });
    await waiting.query('update locked set id = 2');
    client.release(true);
    await Promise.all([pool.end(), waiting.end()]);
  });

  it('of a listener is made anew, and hears again', async () => {
    const heard: string[] = [];
    let connected = 0;
    const listener = new ChannelListener(
      connectionOf(network.address, 'kpr_worker'),
      'stall_test',
      createLog({ write: () => undefined }),
    );
    listener.start({ onConnected: () => (connected += 1), onMessage: (payload) => heard.push(payload) });
    await eventually('first connected', () => (connected === 1 ? true : null));
    network.stall();
    void listener.probe();
    await eventually('connected again', () => (connected === 2 ? true : null));
    await database.query(`select pg_notify('stall_test', 'news')`);
    await eventually('heard', () => (heard.includes('news') ? true : null));
    await listener.stop();
  });
});

describe('a connection that the server has ended, when nobody has heard of it yet', () => {
  for (const end of ['cut', 'reset'] as const) {
    it(`(${end}) is left for another one by a transaction and by a read that have not begun`, async () => {
      const address = { address: network.address, role: 'kpr_app', poolSize: 1 } as const;
      const source = await createDataSource(address).initialize();
      const reads = new ReadPool({ ...connectionOf(network.address, 'kpr_app'), max: 1 });
      const work = new UnitOfWork(source, systemClock);
      const write = () => work.run(anonymous, (tx) => tx.query('select 4 as n'));
      const read = () => reads.run([], { text: 'select 4', values: [] });
      await Promise.all([write(), read()]);
      network[end]();
      expect(await Promise.all([write(), read()])).toEqual([[{ n: 4 }], 4]);
      await Promise.all([source.destroy(), reads.end()]);
    });
  }

  it('fails the read that was under way: whoever ended it meant it', async () => {
    const reads = new ReadPool({ ...connectionOf(network.address, 'kpr_app'), max: 1 });
    const slow = reads.run([], { text: 'select 5 from pg_sleep(0.4)', values: [] });
    setTimeout(() => network.reset(), 200);
    expect(await goneFrom(slow)).toBe(true);
    await reads.end();
  });
});

describe('a statement that takes too long', () => {
  it('is ended by PostgreSQL, and its connection can be used on', async () => {
    const pool = poolOf(connectionOf(network.address, 'kpr_app'));
    const client = await pool.connect();
    await expect(client.query('select pg_sleep(5)')).rejects.toMatchObject({ code: '57014' });
    expect((await client.query('select 1 as n')).rows).toEqual([{ n: 1 }]);
    client.release();
    await pool.end();
  });
});

describe('a process that starts while its database does not answer yet', () => {
  it('waits for it', async () => {
    network.stallAll();
    setTimeout(() => network.recover(), 1_500);
    const source = await onceDatabaseAnswers(() =>
      createDataSource({ address: network.address, role: 'kpr_app' }).initialize(),
    );
    expect(await source.query('select 1 as n')).toEqual([{ n: 1 }]);
    await source.destroy();
  });

  it('does not wait when the database says no', async () => {
    const wrong = { ...network.address, user: 'nobody_of_this_name' };
    const began = performance.now();
    await expect(
      onceDatabaseAnswers(() => createDataSource({ address: wrong, role: 'owner' }).initialize()),
    ).rejects.toThrow('nobody_of_this_name');
    expect(performance.now() - began).toBeLessThan(QUICK.start / 2);
  });
});
