import { setTimeout as pause } from 'node:timers/promises';
import type { Worker } from 'bullmq';
import type { PoolConfig } from 'pg';
import { type Log, withRequestId } from '../log/index.js';
import { queueConnection } from './bull-queue.js';
import type { JobRegistry } from './job-registry.js';
import type { JobPayload } from './queue.js';
import { QUEUE_NAME, SLOW_QUEUE_NAME } from './queue-schema.js';

export interface QueueWorkerOptions {
  /** Jobs handled at the same time; of slow ones at most half as many beside them. */
  readonly concurrency: number;
  /** Milliseconds after which a job of a killed process is taken up by another one. */
  readonly stalledAfter: number;
}

type RunningWorker = Pick<Worker, 'close' | 'isRunning'>;

const RETRY_PAUSE = 1_000;
/**
 * Seconds between two looks for jobs that were not announced: the library's own listening connection may be stalled
 * without anybody hearing of it, and the steps of a notice must still take far less than its lease.
 */
const LONGEST_DEAFNESS = 2;
/** A job survives this many kills; what kills more often steps aside as failed. */
const MOST_KILLS = 10;

/** Takes jobs from the queue and hands them to their processors until it is stopped. */
export class QueueWorker {
  private workers: readonly RunningWorker[] = [];
  private stopping = false;

  constructor(
    private readonly connection: PoolConfig,
    private readonly registry: JobRegistry,
    private readonly log: Log,
    private readonly options: QueueWorkerOptions = { concurrency: 8, stalledAfter: 30_000 },
  ) {}

  /** Resolves when the queue is connected; a database that is not there yet is waited for. */
  async start(): Promise<void> {
    this.stopping = false;
    while (!this.stopping && this.workers.length === 0) {
      try {
        this.workers = await this.connectAll();
      } catch (error) {
        this.log.warn({ err: error }, 'queue is not reachable, trying again');
        await pause(RETRY_PAUSE);
      }
    }
  }

  get running(): boolean {
    return this.workers.length > 0 && this.workers.every((worker) => worker.isRunning());
  }

  /** Lets running jobs finish. */
  async stop(): Promise<void> {
    this.stopping = true;
    await Promise.all(this.workers.map((worker) => worker.close()));
    this.workers = [];
  }

  private async connectAll(): Promise<RunningWorker[]> {
    const { concurrency } = this.options;
    const quick = await this.connect(QUEUE_NAME, concurrency);
    try {
      return [quick, await this.connect(SLOW_QUEUE_NAME, Math.ceil(concurrency / 2))];
    } catch (error) {
      await quick.close(true).catch(() => undefined);
      throw error;
    }
  }

  private async connect(queue: string, concurrency: number): Promise<RunningWorker> {
    const { createPostgresBackend, Worker: BullmqWorker } = await import('bullmq');
    const { stalledAfter } = this.options;
    const worker = new BullmqWorker(
      queue,
      (job) =>
        withRequestId(`job ${job.id ?? ''}`, () =>
          this.registry.processorOf(job.name)(job.data as JobPayload),
        ),
      {
        connection: queueConnection(this.connection, Math.min(concurrency, 10)),
        concurrency,
        lockDuration: stalledAfter,
        stalledInterval: stalledAfter,
        maxStalledCount: MOST_KILLS,
        autorun: false,
        drainDelay: LONGEST_DEAFNESS,
        runRetryDelay: RETRY_PAUSE,
      },
      createPostgresBackend,
    );
    worker.on('error', (error) =>
      this.log.warn({ err: error }, 'queue connection failed, will be opened again'),
    );
    worker.on('failed', (job, error) =>
      this.log.warn({ err: error, job: job?.name, jobId: job?.id, attempt: job?.attemptsMade }, 'job failed'),
    );
    try {
      await worker.waitUntilReady();
    } catch (error) {
      await worker.close(true).catch(() => undefined);
      throw error;
    }
    void worker.run().catch((error: unknown) => this.log.error({ err: error }, 'queue worker ended'));
    return worker;
  }
}
