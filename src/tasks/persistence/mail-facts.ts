import type { Tx } from '../../platform/database/index.js';
import type { PersonId, TaskCommentId, TaskId } from '../../shared/ids.js';
import { type Day, localDayOf } from '../../shared/time/day.js';

/**
 * As what people are told: because they answer for a task, because they are asked to take it over, because they wanted to
 * hand it over, or because a comment addresses them.
 */
export type TaskParts = 'RESPONSIBLE' | 'RECEIVER' | 'ASKER' | 'MENTIONED';

/** The person himself, or all people of the organisation. */
const isParty = (column: string): string =>
  `(p.id = t.${column}_id or p.organisation_id = t.${column}_organisation_id)`;

/** SQL over the task `t` and a person `p` of its town; $3 is the comment. */
const HAS_PART: Readonly<Record<TaskParts, string>> = {
  RESPONSIBLE: isParty('responsible'),
  RECEIVER: isParty('proposed'),
  // The office may have asked in the name of whoever answers for it, or for a task that nobody has.
  ASKER: `(${isParty('responsible')} or p.id = (
    select h.person_id from task_history h where h.task_id = t.id and h.event = 'HANDED_OVER' order by h.at desc, h.id desc limit 1))`,
  MENTIONED: `p.id = any (select unnest(c.mentions) from task_comment c where c.task_id = t.id and c.id = $3)`,
};

export interface PeopleOfTask {
  readonly taskId: TaskId;
  readonly part: TaskParts;
  /** Which comment addresses them; null for the other parts. */
  readonly commentId: TaskCommentId | null;
}

/** Those who have this part, and a seat or office in the town today. */
export async function taskPeople(tx: Tx, { taskId, part, commentId }: PeopleOfTask): Promise<PersonId[]> {
  const rows = await tx.query<{ id: PersonId }>(
    `select p.id from task t join person p on p.territory_id = t.territory_id and ${HAS_PART[part]}
      where t.id = $1 and kpr_stands(p.id, t.territory_id, $2) order by p.id`,
    [taskId, localDayOf(tx.now), ...(part === 'MENTIONED' ? [commentId] : [])],
  );
  return rows.map(({ id }) => id);
}

/** What a mail about a task says to one of its people. */
export interface TaskMailFacts {
  readonly title: string;
  readonly dueOn: Day | null;
  readonly isEnded: boolean;
  /** Another one means: what is told under this one is stale. */
  readonly assignment: number;
  readonly bodyName: string | null;
  readonly territoryName: string;
  readonly person: { readonly name: string; readonly email: string | null; readonly hasAccount: boolean };
  readonly office: { readonly name: string; readonly email: string | null; readonly phone: string | null };
}

/** null when the task or the person is gone. */
export async function taskMailFacts(
  tx: Tx,
  taskId: TaskId,
  personId: PersonId,
): Promise<TaskMailFacts | null> {
  const [facts] = await tx.query<TaskMailFacts>(
    `select t.title, t.due_on::text as "dueOn", t.state in ('DONE', 'NOT_DONE') as "isEnded", t.assignment,
            (select b.name from body b where b.id = t.body_id) as "bodyName", g.name as "territoryName",
            json_build_object('name', p.name, 'email', p.contact_email, 'hasAccount', p.account_id is not null) as person,
            json_build_object('name', g.office_name, 'email', g.office_email, 'phone', g.office_phone) as office
       from task t join territory g on g.id = t.territory_id join person p on p.id = $2 and p.territory_id = t.territory_id
      where t.id = $1`,
    [taskId, personId],
  );
  return facts ?? null;
}
