import { retryDeadlines } from '../../deadlines/index.js';
import { retryNotices } from '../../notifications/index.js';
import type { Tx } from '../../platform/database/index.js';
import { retryEvents } from '../../platform/outbox/index.js';

/** Has these tried again, and writes down by whom; what needs it no more stays as it is. Their number. */
export async function retryAll(tx: Tx, ids: readonly string[]): Promise<number> {
  const retried = [
    ...(await retryNotices(tx, ids)),
    ...(await retryEvents(tx, ids)),
    ...(await retryDeadlines(tx, ids)),
  ];
  if (retried.length > 0)
    await tx.query(
      `insert into delivery_retry (id, territory_id, delivery_id, at, retried_by)
       select uuidv7(), d.territory_id, d.id, $2, $3 from delivery d where d.id = any ($1)`,
      [retried, tx.now, tx.actor.accountId],
    );
  return retried.length;
}
