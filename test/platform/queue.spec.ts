import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { Client, Pool, type PoolConfig } from 'pg';
import { connectionOf } from '../../src/platform/database/index.js';
import { databaseCheck, queueCheck, readiness } from '../../src/platform/health/index.js';
import { createLog } from '../../src/platform/log/index.js';
import { BullQueue, JobRegistry, migrateQueue, QueueWorker } from '../../src/platform/queue/index.js';
import { testDatabase, type TestDatabase } from '../harness/database.js';

const silent = createLog({ write: () => undefined });
let database: TestDatabase;
let connection: PoolConfig;
let queue: BullQueue;
const workers: QueueWorker[] = [];
const children: ChildProcess[] = [];

const migrateOnce = async () => {
  const owner = new Client(database.address);
  await owner.connect();
  await migrateQueue(owner);
  await owner.end();
};

beforeAll(async () => {
  database = await testDatabase();
  connection = connectionOf(database.address, 'kpr_worker');
});
afterAll(async () => {
  await queue.close();
  await database[Symbol.asyncDispose]();
});
afterEach(async () => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
  for (const worker of workers.splice(0)) await worker.stop();
});

async function startWorker(registry: JobRegistry, stalledAfter = 30_000): Promise<void> {
  const worker = new QueueWorker(connection, registry, silent, { concurrency: 4, stalledAfter });
  await worker.start();
  workers.push(worker);
}

async function until(condition: () => boolean, mostTime = 20_000): Promise<void> {
  const end = Date.now() + mostTime;
  while (!condition()) {
    if (Date.now() > end) throw new Error('it did not happen in time');
    await pause(20);
  }
}

describe('the schema of the queue', () => {
  it('is made once by the owner, also when two processes start at once, and used by the worker, who owns nothing', async () => {
    await Promise.all([migrateOnce(), migrateOnce()]);
    await migrateOnce();
    queue = new BullQueue(connection, silent);
    await queue.add('first', {}, { jobId: 'first' });
    expect(
      await database.query(
        `select tableowner from pg_tables where schemaname = 'queue' and tableowner = 'kpr_worker'`,
      ),
    ).toEqual([]);
    expect(await database.query(`select id from queue.job`)).toEqual([{ id: 'first' }]);
    await database.query('delete from queue.job');
  });
});

describe('a job', () => {
  it('reaches its processor with its payload', async () => {
    const seen: unknown[] = [];
    const registry = new JobRegistry();
    registry.register('greet', async (payload) => void seen.push(payload));
    await startWorker(registry);
    await queue.add('greet', { id: 'a' });
    await queue.addMany([
      { name: 'greet', payload: { id: 'b' } },
      { name: 'greet', payload: { id: 'c' } },
    ]);
    await until(() => seen.length === 3);
    expect(seen).toEqual(expect.arrayContaining([{ id: 'a' }, { id: 'b' }, { id: 'c' }]));
  });

  it('with the same id is done once, also when it is added again afterwards', async () => {
    let count = 0;
    const registry = new JobRegistry();
    registry.register('once', async () => void (count += 1));
    await startWorker(registry);
    for (let i = 0; i < 3; i += 1) await queue.add('once', {}, { jobId: 'once-1' });
    await until(() => count > 0);
    await queue.add('once', {}, { jobId: 'once-1' });
    await pause(300);
    expect(count).toBe(1);
  });

  it('is tried again when it fails', async () => {
    let tries = 0;
    const registry = new JobRegistry();
    registry.register('fragile', async () => {
      tries += 1;
      if (tries < 2) throw new Error('not yet');
    });
    await startWorker(registry);
    await queue.add('fragile', {});
    await until(() => tries === 2);
  });

  it.each(['42', 'a:b', ''])('cannot have the id "%s"', async (jobId) => {
    await expect(queue.add('greet', {}, { jobId })).rejects.toThrow(/job id/);
  });

  it('of a worker that was killed is taken up by another one', async () => {
    const killed = await workerThatHangs();
    const begun = once(killed, 'begun');
    await queue.add('long', {}, { jobId: 'long-1' });
    await begun;
    killed.kill('SIGKILL');
    let done = false;
    const registry = new JobRegistry();
    registry.register('long', async () => void (done = true));
    await startWorker(registry, 1_000);
    await until(() => done);
  });
});

describe('health', () => {
  it('sees database and queue as the worker does', async () => {
    const pool = new Pool({ ...connection, max: 1 });
    expect(await readiness([databaseCheck(pool), queueCheck(pool)])).toEqual({
      status: 'ok',
      checks: { database: 'ok', queue: 'ok' },
    });
    await pool.end();
    expect(await readiness([databaseCheck(pool)])).toEqual({
      status: 'unavailable',
      checks: { database: 'failed' },
    });
  });
});

/** A process of its own that takes the job and never ends it: plain JavaScript on the library, as a killed worker leaves it. */
async function workerThatHangs(): Promise<ChildProcess> {
  const script = `
    import { createPostgresBackend, Worker } from 'bullmq';
    const worker = new Worker('kpr', async () => { console.log('begun'); await new Promise(() => {}); },
      { connection: { ...JSON.parse(process.env.CONNECTION), max: 2, schema: 'queue' }, lockDuration: 1000 }, createPostgresBackend);
    await worker.waitUntilReady();
    console.log('ready');`;
  const cwd = fileURLToPath(new URL('../..', import.meta.url));
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
    cwd,
    env: { ...process.env, NODE_OPTIONS: '', CONNECTION: JSON.stringify(connection) },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  children.push(child);
  await once(child, 'ready');
  return child;
}

const once = (child: ChildProcess, word: string): Promise<void> =>
  new Promise((resolve) => {
    const hear = (text: Buffer): void => {
      if (!text.toString().includes(word)) return;
      child.stdout?.off('data', hear);
      resolve();
    };
    child.stdout?.on('data', hear);
  });
