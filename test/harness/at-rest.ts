import { setTimeout as pause } from 'node:timers/promises';
import type { Clock } from '../../src/shared/clock.js';
import type { TestDatabase } from './database.js';

const PATIENCE = 20_000;

/** Waits until `found` gives something else than null; the error says what was waited for. */
export async function eventually<T>(
  what: string,
  found: () => Promise<T | null> | T | null,
  patience = PATIENCE,
): Promise<T> {
  const end = performance.now() + patience;
  for (;;) {
    const result = await found();
    if (result !== null) return result;
    if (performance.now() > end) throw new Error(`Not within ${patience / 1000} s: ${what}`);
    await pause(30);
  }
}

interface Scene {
  readonly database: TestDatabase;
  readonly clock: Clock;
}

/** Everything planned up to the present business time has been sent, withdrawn, refused or parked; no event waits. */
export async function atRest({ database, clock }: Scene): Promise<void> {
  await eventually('all events handled, all due notices out', async () => {
    const [row] = await database.query<{ waiting: number }>(
      `select (select count(*) from outbox where done_at is null and parked_at is null)::int
            + (select count(*) from notification where due_at <= $1 and state in ('WAITING', 'CLAIMED', 'READY', 'SENDING'))::int as waiting`,
      [clock.now()],
    );
    return row?.waiting === 0 ? row : null;
  });
}
