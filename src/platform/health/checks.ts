import type { ReadinessCheck } from './health.js';

/** What a check asks the database with, e.g. a `pg.Pool`. */
interface Asks {
  query(sql: string): Promise<{ rows: unknown[] }>;
}

export const databaseCheck = (pool: Asks): ReadinessCheck => ({
  name: 'database',
  check: async () => void (await pool.query('select 1')),
});

/** `complete` says whether the start has brought the schema up to this program's state. */
export const migrationsCheck = (complete: () => boolean): ReadinessCheck => ({
  name: 'migrations',
  check: async () => {
    if (!complete()) throw new Error('migrations are not complete');
  },
});

/** Seen from the database, so that a process which only answers people need not load the queue. `pool` as kpr_worker. */
export const queueCheck = (pool: Asks): ReadinessCheck => ({
  name: 'queue',
  check: async () => void (await pool.query('select 1 from queue.job limit 1')),
});
