import type { Pool } from 'pg';
import type { Log } from '../log/index.js';
import type { JobPayload } from '../queue/index.js';
import type { DeliveredEvent, OutboxHandlers } from './outbox-handlers.js';

/** Tries after which a row steps aside (`parked_at`) and is shown to the office. */
export const MOST_TRIES = 10;

/** Those since the row was appended, or since somebody said that it is to be tried again. */
const TRIES = '(attempts - attempts_forgiven)';

/** Seconds until the next try: 2, 4, 8 … at most 15 minutes; all ten take about an hour. */
const PAUSE = `least(900, power(2, ${TRIES})) * interval '1 second'`;

/** A try counts when it begins, so that an event which kills the process is parked as well. */
const BEGIN_TRY = `
  update outbox set attempts = attempts + 1, parked_at = case when ${TRIES} >= ${MOST_TRIES} then now() end
   where id = $1 and done_at is null and parked_at is null
  returning id, topic, territory_id as "territoryId", payload, parked_at is not null as parked`;

const FAILED_TRY = `
  update outbox set last_error = $2, next_try_at = now() + ${PAUSE}, parked_at = case when ${TRIES} >= ${MOST_TRIES} then now() end
   where id = $1 and done_at is null
  returning attempts, parked_at is not null as parked`;

const DONE = 'update outbox set done_at = now(), last_error = null, parked_at = null where id = $1';

/** Name of the job that carries one outbox row. */
export const OUTBOX_JOB = 'outbox';

const sentenceOf = (error: unknown): string =>
  (error instanceof Error ? `${error.name}: ${error.message}` : String(error)).slice(0, 500);

/** Handles the job of one outbox row: the handler of its topic runs, then the row is done. The row decides, the job only carries. */
export class OutboxProcessor {
  constructor(
    /** Connections as kpr_worker. */
    private readonly pool: Pool,
    private readonly handlers: OutboxHandlers,
    private readonly log: Log,
  ) {}

  /** A failing handler is noted in its row and tried again by the relay; only a failing database fails the job. */
  process = async (payload: JobPayload): Promise<void> => {
    const { rows } = await this.pool.query<DeliveredEvent & { parked: boolean }>(BEGIN_TRY, [payload['id']]);
    const row = rows[0];
    if (row === undefined || row.parked) return;
    const { parked: _, ...event } = row;
    try {
      await this.handlers.handlerOf(event.topic).handle(event);
    } catch (error) {
      await this.noteFailure(event, error);
      return;
    }
    await this.pool.query(DONE, [event.id]);
  };

  private async noteFailure(event: DeliveredEvent, error: unknown): Promise<void> {
    const { rows } = await this.pool.query<{ attempts: number; parked: boolean }>(FAILED_TRY, [
      event.id,
      sentenceOf(error),
    ]);
    const level = rows[0]?.parked === true ? 'error' : 'warn';
    this.log[level](
      { err: error, outboxId: event.id, topic: event.topic, ...rows[0] },
      'outbox event failed',
    );
  }
}
