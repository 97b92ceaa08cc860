import type { TestDatabase } from '../../harness/database.js';

/** While changing a row takes this long, two who press at once find it failed, both of them. */
export async function whileSlow<T>(database: TestDatabase, work: () => Promise<T>): Promise<T> {
  await database.query(`create or replace function take_time() returns trigger language plpgsql as $$
    begin perform pg_sleep(0.5); return null; end $$`);
  for (const table of ['notification', 'outbox'])
    await database.query(
      `create trigger slow after update on ${table} for each statement execute function take_time()`,
    );
  try {
    return await work();
  } finally {
    for (const table of ['notification', 'outbox']) await database.query(`drop trigger slow on ${table}`);
  }
}
