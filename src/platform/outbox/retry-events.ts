import type { Tx } from '../database/index.js';

const RETRY = `
  with parked as (
    select id from outbox where id = any ($1::uuid[]) and done_at is null and parked_at is not null order by id for update)
  update outbox o set parked_at = null, next_try_at = now(), attempts_forgiven = o.attempts
    from parked where o.id = parked.id returning o.id`;

/**
 * Gives events that stepped aside all their tries again; the relay finds them at its next look. Of two who do this at once
 * the second finds nothing. Gives the ids of those that were.
 */
export async function retryEvents(tx: Tx, ids: readonly string[]): Promise<string[]> {
  if (ids.length === 0) return [];
  return (await tx.query<{ id: string }>(RETRY, [ids])).map(({ id }) => id);
}
