import type { Tx } from '../../platform/database/index.js';

const RETRY = `
  with stale as (
    update deadline_stale set attempts_forgiven = attempts, try_after = null, parked_at = null
     where key = any ($1::uuid[]) and parked_at is not null returning key as id),
  steps as (
    update deadline_step set attempts_forgiven = attempts, try_after = null, parked_at = null
     where id = any ($1::uuid[]) and parked_at is not null and state = 'WAITING' returning id)
  select id from stale union all select id from steps`;

/**
 * Has deadlines and steps that were given up reckoned again; gives the ids of those that were. Of two who do this at once
 * the second finds nothing.
 */
export async function retryDeadlines(tx: Tx, ids: readonly string[]): Promise<string[]> {
  if (ids.length === 0) return [];
  return (await tx.query<{ id: string }>(RETRY, [ids])).map(({ id }) => id);
}
