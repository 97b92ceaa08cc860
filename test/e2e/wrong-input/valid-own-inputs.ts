import { aTask } from '../tasks/tasks.js';
import { told } from '../notifications/inbox-entries.js';
import type { World } from '../meetings/town.js';

type OwnInput = (world: World) => Promise<Record<string, unknown>>;

/** What concerns the office's own account alone. */
export const ownInputs: Readonly<Record<string, OwnInput>> = {
  endSession: async ({ app, office }) => {
    const [{ id } = { id: '' }] = await app.database.query<{ id: string }>(
      `insert into session (token_hash, account_id, expires_at) values (sha256(uuidv7()::text::bytea), $1, now() + interval '1 hour')
       returning md5(token_hash)::uuid as id`,
      [office.accountId],
    );
    return { input: { sessionId: id } };
  },
  markNoticeRead: async (world) => {
    const { app, town, office, council } = world;
    const [{ id } = { id: '' }] = await app.database.query<{ id: string }>(
      'select id from person where account_id = $1',
      [office.accountId],
    );
    const task = await aTask(office, { bodyId: council });
    const notice = { territoryId: town.id, personId: id, kind: 'TASK_ASSIGNED' };
    return { input: { noticeId: await told(app, { ...notice, subjectType: 'Task', subjectId: task.id }) } };
  },
  markNoticesRead: async () => ({ input: { until: '2026-12-01T08:00:00Z' } }),
};
