import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Client, Pool } from 'pg';
import type { DataSource } from 'typeorm';
import {
  connectionOf,
  createDataSource,
  UnitOfWork,
  type WatchedConfig,
} from '../../src/platform/database/index.js';
import { createLog } from '../../src/platform/log/index.js';
import {
  type DeliveredEvent,
  Outbox,
  OUTBOX_JOB,
  OutboxHandlers,
  OutboxListener,
  OutboxProcessor,
  OutboxRelay,
} from '../../src/platform/outbox/index.js';
import {
  BullQueue,
  JobRegistry,
  type JobToAdd,
  migrateQueue,
  Queue,
  QueueWorker,
} from '../../src/platform/queue/index.js';
import { systemActor } from '../../src/shared/actor.js';
import { systemClock } from '../../src/shared/clock.js';
import { newId, type TerritoryId } from '../../src/shared/ids.js';
import { testDatabase, type TestDatabase } from '../harness/database.js';

const silent = createLog({ write: () => undefined });
const town = newId<TerritoryId>();
const QUICK = { poll: 200, lease: 60, keepDays: 7 };

let database: TestDatabase;
let source: DataSource;
let work: UnitOfWork;
let pool: Pool;
let worker: WatchedConfig;
const running: { stop(): Promise<unknown> }[] = [];

beforeAll(async () => {
  database = await testDatabase();
  const owner = new Client(database.address);
  await owner.connect();
  await migrateQueue(owner);
  await owner.end();
  await database.query(
    `insert into territory (id, kind, name) values ($1, 'MUNICIPALITY', 'Schwarzenberg')`,
    [town],
  );
  source = await createDataSource({ address: database.address, role: 'kpr_app' }).initialize();
  work = new UnitOfWork(source, systemClock);
  worker = connectionOf(database.address, 'kpr_worker');
  pool = new Pool({ ...worker, max: 5 });
  pool.on('error', () => undefined);
});
afterAll(async () => {
  await source.destroy();
  await pool.end();
  await database[Symbol.asyncDispose]();
});
beforeEach(() => database.query('truncate outbox'));
afterEach(async () => {
  for (const part of running.splice(0).toReversed()) await part.stop();
});

const append = (payload: Record<string, unknown> = {}, topic = 'MeetingInvited') =>
  work.run(systemActor('test', town), (tx) => new Outbox().append(tx, { topic, territoryId: town, payload }));

interface Row {
  attempts: number;
  done: boolean;
  parked: boolean;
  relayed: boolean;
  last_error: string | null;
}
const rows = () =>
  database.query<Row>(`select attempts, last_error, done_at is not null as done, parked_at is not null as parked,
                              relayed_at is not null as relayed from outbox order by id`);

async function until(condition: () => Promise<boolean> | boolean, mostTime = 15_000): Promise<void> {
  const end = Date.now() + mostTime;
  while (!(await condition())) {
    if (Date.now() > end) throw new Error('it did not happen in time');
    await pause(20);
  }
}
const allDone = async () => (await rows()).every((row) => row.done);

function startRelay(queue: Queue, times = QUICK): OutboxRelay {
  const relay = new OutboxRelay(pool, new OutboxListener(worker, silent), queue, silent, times);
  relay.start();
  running.push(relay);
  return relay;
}

/** Relay, queue and processor, as a worker process has them. */
async function startAll(handle: (event: DeliveredEvent) => Promise<void>, times = QUICK): Promise<void> {
  const handlers = new OutboxHandlers();
  handlers.register({ topic: 'MeetingInvited', handle });
  const registry = new JobRegistry();
  registry.register(OUTBOX_JOB, new OutboxProcessor(pool, handlers, silent).process);
  const queueWorker = new QueueWorker(worker, registry, silent);
  const queue = new BullQueue(worker, silent);
  await queueWorker.start();
  running.push({ stop: () => queue.close() }, queueWorker);
  startRelay(queue, times);
}

/** Remembers what it is given; adds nothing twice, as the real one. */
class RememberingQueue extends Queue {
  readonly added = new Map<string, JobToAdd>();
  failing = false;
  calls = 0;
  override async addMany(jobs: readonly JobToAdd[]): Promise<void> {
    if (jobs.length > 0) this.calls += 1;
    if (this.failing) throw new Error('the queue is away');
    for (const job of jobs) this.added.set(job.jobId ?? '', job);
  }
}

const dropAllConnections = () =>
  database.query(
    `select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()`,
  );

describe('an event in the outbox', () => {
  it('is not there when its use case fails', async () => {
    const failing = work.run(systemActor('test', town), async (tx) => {
      await new Outbox().append(tx, { topic: 'MeetingInvited', territoryId: town, payload: {} });
      throw new Error('rule broken');
    });
    await expect(failing).rejects.toThrow('rule broken');
    expect(await rows()).toEqual([]);
  });

  it('reaches its handler with topic, territory and ids, and is done', async () => {
    const seen: DeliveredEvent[] = [];
    await startAll(async (event) => void seen.push(event));
    await append({ meetingId: 'm-1' });
    await until(allDone);
    expect(seen).toEqual([
      { id: expect.any(String), topic: 'MeetingInvited', territoryId: town, payload: { meetingId: 'm-1' } },
    ]);
  });

  it('is heard of at once, long before the next look', async () => {
    await startAll(async () => undefined, { ...QUICK, poll: 600_000 });
    await append();
    await until(allDone, 5_000);
  });

  it('waits while the queue is away and then goes', async () => {
    const queue = new RememberingQueue();
    queue.failing = true;
    startRelay(queue);
    await append();
    await until(() => queue.calls > 1);
    expect(await rows()).toMatchObject([{ relayed: false, done: false }]);
    queue.failing = false;
    await until(async () => (await rows())[0]?.relayed === true);
    expect(queue.added.size).toBe(1);
  });

  it('is relayed again with the same job id after a crash between adding and marking', async () => {
    const queue = new RememberingQueue();
    startRelay(queue);
    await append();
    await until(async () => (await rows())[0]?.relayed === true);
    // The crash: the job is in the queue, the mark was rolled back.
    await database.query('update outbox set relayed_at = null, next_try_at = now()');
    await until(() => queue.calls > 1);
    expect(queue.added.size).toBe(1);
  });

  it('is relayed again after its lease when its job was lost with the queue', async () => {
    const queue = new RememberingQueue();
    startRelay(queue, { ...QUICK, lease: 1 });
    await append();
    await until(() => queue.calls > 1);
    expect(await rows()).toMatchObject([{ done: false, parked: false }]);
  });

  it('goes once to the queue when two relays run side by side', async () => {
    const [one, two] = [new RememberingQueue(), new RememberingQueue()];
    startRelay(one);
    startRelay(two);
    for (let i = 0; i < 30; i += 1) await append({ i });
    await until(async () => (await rows()).every((row) => row.relayed));
    expect(one.added.size + two.added.size).toBe(30);
  });

  it('is tried again when its handler fails', async () => {
    let tries = 0;
    await startAll(async () => {
      tries += 1;
      if (tries === 1) throw new Error('not yet');
    });
    await append();
    await until(allDone);
    expect(await rows()).toMatchObject([{ attempts: 2, last_error: null }]);
  });

  it('steps aside after ten failing tries, with the last error, and stops no other', async () => {
    const handled: unknown[] = [];
    await startAll(async ({ payload }) => {
      if (payload['poisoned'] === true) throw new Error('poisoned');
      handled.push(payload['n']);
    });
    await append({ poisoned: true });
    // The failure is noted after the try has begun: before that, its pause would overwrite the one set here.
    await until(async () => (await rows())[0]?.last_error != null);
    await database.query(`update outbox set attempts = 9, next_try_at = now()`);
    await until(async () => (await rows())[0]?.parked === true);
    await append({ n: 1 });
    await until(() => handled.length === 1);
    expect((await rows())[0]).toMatchObject({ attempts: 10, done: false, last_error: 'Error: poisoned' });
  });

  it('that kills the process each time steps aside, too', async () => {
    let tries = 0;
    await append();
    await database.query('update outbox set attempts = 10');
    await startAll(async () => void (tries += 1));
    await until(async () => (await rows())[0]?.parked === true);
    expect(tries).toBe(0);
  });

  it('whose topic nobody handles is tried again and shown, not lost', async () => {
    await startAll(async () => undefined);
    await append({}, 'Unknown');
    await until(async () => (await rows())[0]?.attempts === 1);
    await until(async () => (await rows())[0]?.last_error !== null);
    expect(await rows()).toMatchObject([{ done: false, last_error: expect.stringContaining('No handler') }]);
  });

  it('survives that PostgreSQL closes all connections', async () => {
    const seen: unknown[] = [];
    await startAll(async (event) => void seen.push(event.payload['n']));
    await append({ n: 1 });
    await until(allDone);
    await dropAllConnections();
    await pause(50);
    await append({ n: 2 });
    await until(allDone, 30_000);
    expect(seen).toEqual([1, 2]);
  });

  it('hears announcements again after its connection was closed', async () => {
    await startAll(async () => undefined, { ...QUICK, poll: 600_000 });
    await append();
    await until(allDone);
    await dropAllConnections();
    await until(
      async () =>
        (
          await database.query(
            `select 1 from pg_stat_activity where query = 'listen outbox' and datname = current_database()`,
          )
        ).length === 1,
    );
    await append();
    await until(allDone, 10_000);
  });

  it('goes seven days after it was done', async () => {
    await append();
    await append();
    await database.query(
      `update outbox set done_at = now() - interval '8 days' where id = (select min(id::text)::uuid from outbox)`,
    );
    await database.query(`update outbox set done_at = now() - interval '6 days' where done_at is null`);
    startRelay(new RememberingQueue());
    await until(async () => (await rows()).length === 1);
  });
});

describe('the handlers of the outbox', () => {
  const handler = { topic: 'MeetingInvited', handle: async () => undefined };

  it('are exactly one per topic, or the start is stopped', () => {
    const handlers = new OutboxHandlers();
    handlers.register(handler);
    expect(() => handlers.register(handler)).toThrow('"MeetingInvited" has two handlers');
    expect(() => handlers.assertComplete(['MeetingInvited'])).not.toThrow();
    expect(() => handlers.assertComplete(['MeetingInvited', 'SeatEnded'])).toThrow('SeatEnded');
  });
});
