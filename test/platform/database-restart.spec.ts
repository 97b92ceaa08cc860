import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Client, Pool } from 'pg';
import { prepareDatabase } from '../../src/boot/prepare-database.js';
import { connectionOf, type DatabaseAddress } from '../../src/platform/database/index.js';
import {
  defaultDataDirectory,
  type EmbeddedPostgres,
  startEmbeddedPostgres,
} from '../../src/platform/embedded-postgres/index.js';
import { createLog } from '../../src/platform/log/index.js';
import {
  OUTBOX_JOB,
  OutboxHandlers,
  OutboxListener,
  OutboxProcessor,
  OutboxRelay,
} from '../../src/platform/outbox/index.js';
import { BullQueue, JobRegistry, QueueWorker } from '../../src/platform/queue/index.js';

const checkoutPath = fileURLToPath(new URL('../..', import.meta.url));
const silent = createLog({ write: () => undefined });
const EVENTS = 60;

let server: EmbeddedPostgres;
let address: DatabaseAddress;

beforeAll(async () => {
  const dataDirectory = `${defaultDataDirectory('test', checkoutPath)}-restart-${process.pid}`;
  // Durable: what a killed server had confirmed must be there when it comes back.
  server = await startEmbeddedPostgres({ dataDirectory, checkoutPath });
  address = server.connection('kpr');
  await prepareDatabase(address);
});
afterAll(async () => {
  await server.stop();
  for (const path of [
    server.dataDirectory,
    `${server.dataDirectory}.password`,
    `${server.dataDirectory}.log`,
  ]) {
    rmSync(path, { recursive: true, force: true });
  }
});

/** One statement on a connection of its own, repeated while the server is away. */
async function ask<Row extends object>(sql: string): Promise<Row[]> {
  for (;;) {
    const client = new Client(address);
    client.on('error', () => undefined);
    try {
      await client.connect();
      return (await client.query<Row>(sql)).rows;
    } catch {
      await pause(100);
    } finally {
      await client.end().catch(() => undefined);
    }
  }
}

const killServer = () =>
  process.kill(
    Number(readFileSync(join(server.dataDirectory, 'postmaster.pid'), 'utf8').split('\n')[0]),
    'SIGKILL',
  );
const countOf = async (condition: string): Promise<number> =>
  Number((await ask<{ n: string }>(`select count(*) as n from outbox where ${condition}`))[0]?.n);

describe('the background work', () => {
  it('handles every event although PostgreSQL is killed twice in the middle', async () => {
    const connection = connectionOf(address, 'kpr_worker');
    const pool = new Pool({ ...connection, max: 5 });
    pool.on('error', () => undefined);
    const handled = new Set<string>();
    const handlers = new OutboxHandlers();
    handlers.register({
      topic: 'Tick',
      handle: async ({ id }) => {
        await pause(20);
        handled.add(id);
      },
    });
    const registry = new JobRegistry();
    registry.register(OUTBOX_JOB, new OutboxProcessor(pool, handlers, silent).process);
    const queue = new BullQueue(connection, silent);
    const queueWorker = new QueueWorker(connection, registry, silent, {
      concurrency: 2,
      stalledAfter: 1_000,
    });
    const relay = new OutboxRelay(pool, new OutboxListener(connection, silent), queue, silent, {
      poll: 300,
      lease: 5,
      keepDays: 7,
    });
    await queueWorker.start();
    relay.start();

    await ask(`with t as (insert into territory (id, kind, name) values (uuidv7(), 'MUNICIPALITY', 'Aue') returning id)
               insert into outbox (id, territory_id, topic, payload) select uuidv7(), t.id, 'Tick', '{}' from t, generate_series(1, ${EVENTS})`);
    for (const share of [0.2, 0.6]) {
      while (handled.size < EVENTS * share) await pause(10);
      killServer();
    }
    const end = Date.now() + 40_000;
    while ((await countOf('done_at is null')) > 0 && Date.now() < end) await pause(200);

    expect(await countOf('done_at is not null')).toBe(EVENTS);
    expect(handled.size).toBe(EVENTS);
    await relay.stop();
    await queueWorker.stop();
    await queue.close();
    await pool.end();
  });
});
