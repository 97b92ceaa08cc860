import { newId } from '../../../src/shared/ids.js';
import type { TestApp } from '../../harness/app.js';
import { aNotice, type NoticeRow } from '../delivery/notice.js';

/** What the worker writes when a notice is due: the notice, and the entry in the inbox, whose id is given. */
export async function told(
  app: Pick<TestApp, 'database'>,
  notice: Pick<NoticeRow, 'territoryId' | 'personId' | 'kind' | 'subjectType' | 'subjectId'>,
): Promise<string> {
  const sent = { state: 'SENT', reason: null, attempts: 1, sentAt: '2026-12-01T08:00:00Z' };
  const notificationId = await aNotice(app, { ...notice, ...sent });
  const id = newId();
  await app.database.query(
    `insert into inbox_entry (id, notification_id, territory_id, person_id, kind, subject_type, subject_id, at)
     select $2, id, territory_id, person_id, kind, subject_type, subject_id, sent_at from notification where id = $1`,
    [notificationId, id],
  );
  return id;
}
