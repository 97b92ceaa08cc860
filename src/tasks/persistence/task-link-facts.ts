import type { Tx } from '../../platform/database/index.js';
import type { TaskId } from '../../shared/ids.js';
import type { Day } from '../../shared/time/day.js';

/** What the page behind a personal link shows: no description, no comments, no source. */
export interface TaskLinkFacts {
  readonly title: string;
  readonly dueOn: Day | null;
  readonly office: { readonly name: string; readonly email: string | null; readonly phone: string | null };
}

/** The facts of one task; null when it is gone. */
export async function taskLinkFacts(tx: Tx, id: TaskId): Promise<TaskLinkFacts | null> {
  const [facts] = await tx.query<TaskLinkFacts>(
    `select t.title, t.due_on::text as "dueOn",
            json_build_object('name', g.office_name, 'email', g.office_email, 'phone', g.office_phone) as office
       from task t join territory g on g.id = t.territory_id where t.id = $1`,
    [id],
  );
  return facts ?? null;
}
