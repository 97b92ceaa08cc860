import type { Queue as BullmqQueue } from 'bullmq';
import type { PoolConfig } from 'pg';
import type { Log } from '../log/index.js';
import { assertJobId, type JobToAdd, Queue } from './queue.js';
import { QUEUE_NAME, QUEUE_SCHEMA } from './queue-schema.js';

const DAY = 24 * 60 * 60;
const KEPT = { age: DAY };

/** A job is tried five times within about a minute; what must survive longer is a row, not a job. */
export const JOB_OPTIONS = {
  attempts: 5,
  backoff: { type: 'exponential', delay: 2_000 },
  removeOnComplete: KEPT,
  removeOnFail: KEPT,
} as const;

/** Connection of the queue: its own small pool as kpr_worker, in its own schema. */
export const queueConnection = ({ password, ...worker }: PoolConfig, max: number) => ({
  ...worker,
  ...(typeof password === 'string' ? { password } : {}),
  max,
  schema: QUEUE_SCHEMA,
});

type PostgresQueue = Pick<BullmqQueue, 'addBulk' | 'close'>;

/** BullMQ on PostgreSQL. The library is loaded and connected with the first job, so that a process that adds none pays nothing. */
export class BullQueue extends Queue {
  private opened: Promise<PostgresQueue> | null = null;

  constructor(
    private readonly worker: PoolConfig,
    private readonly log: Log,
  ) {
    super();
  }

  override async addMany(jobs: readonly JobToAdd[]): Promise<void> {
    for (const { jobId } of jobs) assertJobId(jobId);
    if (jobs.length === 0) return;
    const queue = await this.open();
    await queue.addBulk(
      jobs.map(({ name, payload, jobId }) => ({
        name,
        data: payload,
        opts: jobId === undefined ? {} : { jobId },
      })),
    );
  }

  async close(): Promise<void> {
    await (await this.opened?.catch(() => null))?.close();
    this.opened = null;
  }

  /** A connection that could not be opened is tried again with the next job. */
  private open(): Promise<PostgresQueue> {
    this.opened ??= this.connect().catch((error: unknown) => {
      this.opened = null;
      throw error;
    });
    return this.opened;
  }

  private async connect(): Promise<PostgresQueue> {
    const { createPostgresBackend, Queue: Bullmq } = await import('bullmq');
    const queue = new Bullmq(
      QUEUE_NAME,
      { connection: queueConnection(this.worker, 2), defaultJobOptions: JOB_OPTIONS },
      createPostgresBackend,
    );
    queue.on('error', (error) =>
      this.log.warn({ err: error }, 'queue connection failed, will be opened again'),
    );
    try {
      await queue.waitUntilReady();
      return queue;
    } catch (error) {
      await queue.close().catch(() => undefined);
      throw error;
    }
  }
}
