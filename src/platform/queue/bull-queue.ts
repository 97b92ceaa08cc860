import type { Queue as BullmqQueue } from 'bullmq';
import type { PoolConfig } from 'pg';
import type { Log } from '../log/index.js';
import { assertJobId, type JobToAdd, Queue } from './queue.js';
import { QUEUE_NAME, QUEUE_SCHEMA, SLOW_QUEUE_NAME } from './queue-schema.js';

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
  private readonly opened = new Map<string, Promise<PostgresQueue>>();

  constructor(
    private readonly worker: PoolConfig,
    private readonly log: Log,
  ) {
    super();
  }

  override async addMany(jobs: readonly JobToAdd[]): Promise<void> {
    for (const { jobId } of jobs) assertJobId(jobId);
    for (const [name, ofQueue] of Map.groupBy(jobs, queueOf)) {
      const queue = await this.open(name);
      await queue.addBulk(
        ofQueue.map(({ name: job, payload, jobId }) => ({
          name: job,
          data: payload,
          opts: jobId === undefined ? {} : { jobId },
        })),
      );
    }
  }

  async close(): Promise<void> {
    const queues = [...this.opened.values()];
    this.opened.clear();
    for (const queue of queues) await (await queue.catch(() => null))?.close();
  }

  /** A connection that could not be opened is tried again with the next job. */
  private open(name: string): Promise<PostgresQueue> {
    let queue = this.opened.get(name);
    if (queue === undefined) {
      queue = this.connect(name).catch((error: unknown) => {
        this.opened.delete(name);
        throw error;
      });
      this.opened.set(name, queue);
    }
    return queue;
  }

  private async connect(name: string): Promise<PostgresQueue> {
    const { createPostgresBackend, Queue: Bullmq } = await import('bullmq');
    const queue = new Bullmq(
      name,
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

const queueOf = ({ slow }: JobToAdd): string => (slow === true ? SLOW_QUEUE_NAME : QUEUE_NAME);
