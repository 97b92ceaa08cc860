import type { Provider } from '@nestjs/common';
import type pg from 'pg';
import type { Config } from '../config/index.js';
import { connectionOf, type DatabaseAddress } from '../database/index.js';
import { log } from '../log/index.js';
import {
  Outbox,
  OutboxHandlers,
  OUTBOX_JOB,
  OutboxListener,
  OutboxProcessor,
  OutboxRelay,
} from '../outbox/index.js';
import { BullQueue, JobRegistry, Queue, QueueWorker } from '../queue/index.js';
import { CONFIG, DATABASE_ADDRESS, WORKER_POOL } from '../tokens.js';
import { Rounds } from './rounds.js';
import { WorkerRuntime } from './worker-runtime.js';

/** Milliseconds after which another worker takes up the jobs of a killed one. */
const STALLED_AFTER = 15_000;

/** Outbox, queue and rounds; the web process has them too but starts none. */
export const workerProviders: Provider[] = [
  { provide: Outbox, useFactory: () => new Outbox() },
  { provide: OutboxHandlers, useFactory: () => new OutboxHandlers() },
  { provide: JobRegistry, useFactory: () => new JobRegistry() },
  { provide: Rounds, useFactory: () => new Rounds(log) },
  {
    provide: BullQueue,
    inject: [DATABASE_ADDRESS],
    useFactory: (address: DatabaseAddress) => new BullQueue(connectionOf(address, 'kpr_worker'), log),
  },
  { provide: Queue, useExisting: BullQueue },
  {
    provide: OutboxRelay,
    inject: [WORKER_POOL, DATABASE_ADDRESS, Queue],
    useFactory: (pool: pg.Pool, address: DatabaseAddress, queue: Queue) =>
      new OutboxRelay(pool, new OutboxListener(connectionOf(address, 'kpr_worker'), log), queue, log),
  },
  {
    provide: QueueWorker,
    inject: [DATABASE_ADDRESS, JobRegistry, OutboxHandlers, WORKER_POOL, CONFIG],
    useFactory: (
      address: DatabaseAddress,
      jobs: JobRegistry,
      handlers: OutboxHandlers,
      pool: pg.Pool,
      config: Config,
    ) => {
      jobs.register(OUTBOX_JOB, new OutboxProcessor(pool, handlers, log).process);
      const options = { concurrency: config.workerConcurrency, stalledAfter: STALLED_AFTER };
      return new QueueWorker(connectionOf(address, 'kpr_worker'), jobs, log, options);
    },
  },
  {
    provide: WorkerRuntime,
    inject: [OutboxRelay, QueueWorker, Rounds, BullQueue],
    useFactory: (...parts: ConstructorParameters<typeof WorkerRuntime>) => new WorkerRuntime(...parts),
  },
];
