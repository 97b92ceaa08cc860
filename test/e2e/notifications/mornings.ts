import type { ReceivedMail } from '../../../src/platform/mail/mailbox.js';
import type { TestApp } from '../../harness/app.js';
import { eventually, post } from './post.js';

export const WEDNESDAY = '2026-12-02T06:00:00Z';
export const THURSDAY = '2026-12-03T06:00:00Z';
export const FRIDAY = '2026-12-04T06:00:00Z';

/** The digests of this day are planned. */
export const dayPlanned = ({ database }: Pick<TestApp, 'database'>, instant: string): Promise<object> =>
  eventually('the day is planned', async () => {
    const [row] = await database.query(
      `select day from digest_day where finished_at is not null and day = ($1::timestamptz at time zone 'Europe/Berlin')::date`,
      [instant],
    );
    return row ?? null;
  });

/** It is this morning: the mails that go. */
export async function morning(app: TestApp, instant: string): Promise<ReceivedMail[]> {
  app.clock.set(instant);
  await dayPlanned(app, instant);
  return post(app);
}

/** He wants this kind collected; by default new tasks. */
export const collects = (
  { database }: Pick<TestApp, 'database'>,
  personId: string,
  kind = 'TASK_ASSIGNED',
): Promise<object[]> =>
  database.query(
    `insert into notice_setting (person_id, territory_id, kind, choice) select id, territory_id, $2, 'DIGEST' from person where id = $1`,
    [personId, kind],
  );

/** The notices of new tasks, and whether a digest that has gone told them. */
export const collectedTasks = ({ database }: Pick<TestApp, 'database'>) =>
  database.query<{ state: string; told: boolean }>(
    `select n.state, exists (select 1 from notification d where d.id = n.told_in and d.kind = 'DIGEST' and d.state = 'SENT') as told
       from notification n where n.kind = 'TASK_ASSIGNED' order by n.id`,
  );
