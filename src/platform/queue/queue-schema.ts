import { createRequire } from 'node:module';
import type { ClientBase } from 'pg';

/** The schema that holds the jobs. */
export const QUEUE_SCHEMA = 'queue';

/** Names of the queues in the schema: for what must be done at once, and for slow work that must not stand before it. */
export const QUEUE_NAME = 'kpr';
export const SLOW_QUEUE_NAME = 'kpr-slow';

/** Two processes that start at once must not grant at once; a lost connection gives the lock back. */
const SCHEMA_LOCK = 7213003;

const bullmqVersion = (): string =>
  (createRequire(import.meta.url)('bullmq/package.json') as { version: string }).version;

/**
 * Makes or updates the tables of the queue; called by the owner of the database after the migrations, on one connection.
 * The mark on the schema spares a start that has nothing to do the loading of the library (0.2 s).
 */
export async function migrateQueue(owner: ClientBase): Promise<void> {
  const version = `bullmq ${bullmqVersion()}, ${QUEUE_NAME}, ${SLOW_QUEUE_NAME}`;
  const { rows } = await owner.query<{ mark: string | null }>(
    `select obj_description(oid, 'pg_namespace') as mark from pg_namespace where nspname = $1`,
    [QUEUE_SCHEMA],
  );
  if (rows[0]?.mark === version) return;
  const { runMigrations } = await import('bullmq');
  await owner.query('select pg_advisory_lock($1)', [SCHEMA_LOCK]);
  await runMigrations(owner, QUEUE_SCHEMA);
  // The library makes the counter of a queue with the first job; the worker may not make anything, so it is there before.
  await owner.query(`
    select ${QUEUE_SCHEMA}.next_job_id('${QUEUE_NAME}'), ${QUEUE_SCHEMA}.next_job_id('${SLOW_QUEUE_NAME}');
    grant usage on schema ${QUEUE_SCHEMA} to kpr_worker;
    grant select, insert, update, delete on all tables in schema ${QUEUE_SCHEMA} to kpr_worker;
    grant usage, select on all sequences in schema ${QUEUE_SCHEMA} to kpr_worker;
    grant execute on all functions in schema ${QUEUE_SCHEMA} to kpr_worker;
    comment on schema ${QUEUE_SCHEMA} is '${version}';
    select pg_advisory_unlock(${SCHEMA_LOCK});`);
}
