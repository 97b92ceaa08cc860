import type { Tx } from '../../platform/database/index.js';

const RETRY = `
  with failed as (
    select id from notification
     where id = any ($1::uuid[])
       and (state in ('REFUSED', 'PARKED') or state = 'WAITING' and last_error is not null and due_at > $2)
     order by id for update)
  update notification n set state = 'WAITING', due_at = $2, attempts_forgiven = n.attempts
    from failed where n.id = failed.id returning n.id`;

/**
 * Makes notices due that were refused, given up, or wait for their next try, with all tries again; what is no longer true
 * is withdrawn when its turn comes, as always. Of two who do this at once the second
 * finds nothing. Gives the ids of those that were.
 */
export async function retryNotices(tx: Tx, ids: readonly string[]): Promise<string[]> {
  if (ids.length === 0) return [];
  return (await tx.query<{ id: string }>(RETRY, [ids, tx.now])).map(({ id }) => id);
}
