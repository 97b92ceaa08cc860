import type { Pool } from 'pg';
import type { Log } from '../log/index.js';
import type { Queue } from '../queue/index.js';
import type { OutboxListener } from './outbox-listener.js';
import { OUTBOX_JOB } from './outbox-processor.js';

export interface RelayTimes {
  /** Milliseconds between two looks without an announcement. */
  readonly poll: number;
  /** Seconds after which a relayed row that is not done is relayed again: its job was lost. */
  readonly lease: number;
  /** Days for which done rows stay. */
  readonly keepDays: number;
}

export const RELAY_TIMES: RelayTimes = { poll: 5_000, lease: 120, keepDays: 7 };
const BATCH = 200;
const SWEEP_EVERY = 60 * 60 * 1000;

const TAKE = `
  select id, attempts from outbox
   where done_at is null and parked_at is null and next_try_at <= now()
   order by next_try_at limit ${BATCH} for update skip locked`;

const MARK = `update outbox set relayed_at = now(), next_try_at = now() + $2 * interval '1 second' where id = any ($1::uuid[])`;

/** In parts: what has piled up for weeks must not take longer than a statement may. */
const SWEPT_AT_ONCE = 5_000;
const SWEEP = `
  delete from outbox where id in
    (select id from outbox where done_at < now() - $1 * interval '1 day' limit ${SWEPT_AT_ONCE})`;

/** Carries outbox rows into the queue: on announcement at once, else every few seconds. Several may run side by side. */
export class OutboxRelay {
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<void> | null = null;
  private again = false;
  private stopped = true;
  private sweptAt = 0;

  constructor(
    /** Connections as kpr_worker. */
    private readonly pool: Pool,
    private readonly listener: OutboxListener,
    private readonly queue: Queue,
    private readonly log: Log,
    private readonly times: RelayTimes = RELAY_TIMES,
  ) {}

  start(): void {
    this.stopped = false;
    this.timer = setInterval(() => {
      void this.listener.probe();
      this.wake();
    }, this.times.poll);
    this.listener.start(() => this.wake());
    this.wake();
  }

  /** Resolves when the batch under way is finished. */
  async stop(): Promise<void> {
    this.stopped = true;
    clearInterval(this.timer);
    await this.listener.stop();
    await this.running;
  }

  /** Looks for rows now; one look at a time, and once more when an announcement came meanwhile. */
  private wake(): void {
    this.again = true;
    this.running ??= this.relayWhileAsked().finally(() => {
      this.running = null;
    });
  }

  private async relayWhileAsked(): Promise<void> {
    while (this.again && !this.stopped) {
      this.again = false;
      try {
        while (!this.stopped && (await this.relayBatch()) === BATCH);
        await this.sweep();
      } catch (error) {
        this.log.warn({ err: error }, 'outbox relay failed, trying again');
      }
    }
  }

  /**
   * Adds the jobs before it marks the rows: a crash in between adds the same job ids again, which the queue ignores.
   * The number of tries in the id lets a failed row come again although its last job is still kept.
   */
  private async relayBatch(): Promise<number> {
    const client = await this.pool.connect();
    // Its loss between two statements must not end the process; the next statement reports it.
    const ignore = (): void => undefined;
    client.on('error', ignore);
    let broken = true;
    try {
      await client.query('begin');
      const { rows } = await client.query<{ id: string; attempts: number }>(TAKE);
      await this.queue.addMany(
        rows.map(({ id, attempts }) => ({ name: OUTBOX_JOB, payload: { id }, jobId: `${id}-${attempts}` })),
      );
      await client.query(MARK, [rows.map((row) => row.id), this.times.lease]);
      await client.query('commit');
      broken = false;
      return rows.length;
    } finally {
      // A connection that failed in mid-transaction is closed, which rolls back, and never used again.
      if (!broken) client.off('error', ignore);
      client.release(broken);
    }
  }

  private async sweep(): Promise<void> {
    if (Date.now() - this.sweptAt < SWEEP_EVERY) return;
    const { rowCount } = await this.pool.query(SWEEP, [this.times.keepDays]);
    if ((rowCount ?? 0) < SWEPT_AT_ONCE) this.sweptAt = Date.now();
  }
}
