import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database/index.js';
import type { NotificationId } from '../../shared/ids.js';

/** What people are told in the application, beside the mails. */
@Injectable()
export class InboxRepository {
  /** Tells these notices; one that was told stays as it is. */
  async put(tx: Tx, ids: readonly NotificationId[]): Promise<void> {
    if (ids.length === 0) return;
    await tx.query(
      `insert into inbox_entry (id, notification_id, territory_id, person_id, kind, subject_type, subject_id, at)
       select uuidv7(), n.id, n.territory_id, n.person_id, n.kind, n.subject_type, n.subject_id, $2
         from notification n where n.id = any ($1)
       on conflict (notification_id) do nothing`,
      [ids, tx.now],
    );
  }

  /** Marks entries that the acting person sees; who read one first is remembered. */
  async markRead(tx: Tx, ids: readonly string[]): Promise<void> {
    await tx.query('update inbox_entry set read_at = $2 where id = any ($1) and read_at is null', [
      ids,
      tx.now,
    ]);
  }
}
