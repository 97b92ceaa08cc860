import { In } from 'typeorm';
import type { Tx } from '../../platform/database/index.js';
import { changedMeanwhile } from '../../shared/domain-error.js';
import { newId, type PersonId, type TaskCommentId, type TaskId, type TerritoryId } from '../../shared/ids.js';
import type { HistoryEntry } from '../domain/history.js';
import type { Task } from '../domain/task.js';
import { taskSchema } from './task.schema.js';

/**
 * The tasks with their helpers; nobody else changes them until the transaction ends. Rows are locked in the order of
 * their ids, so that two who change many at once wait for each other and do not deadlock.
 */
export async function lockTasks(tx: Tx, ids: readonly TaskId[]): Promise<Task[]> {
  await tx.query('select 1 from task where id = any ($1) order by id for no key update', [ids]);
  const tasks = await tx.manager.find(taskSchema, { where: { id: In([...ids]) }, order: { id: 'ASC' } });
  const helpers = await tx.query<{ task: TaskId; person: PersonId }>(
    'select task_id as task, person_id as person from task_helper where task_id = any ($1) order by person_id',
    [ids],
  );
  for (const task of tasks)
    task.helperIds = helpers.flatMap((helper) => (helper.task === task.id ? [helper.person] : []));
  return tasks;
}

export const lockTask = async (tx: Tx, id: TaskId): Promise<Task | null> =>
  (await lockTasks(tx, [id]))[0] ?? null;

export async function territoryOf(tx: Tx, id: TaskId): Promise<TerritoryId | null> {
  const [row] = await tx.query<{ id: TerritoryId }>('select territory_id as id from task where id = $1', [
    id,
  ]);
  return row?.id ?? null;
}

export async function insertTask(tx: Tx, task: Task): Promise<void> {
  await tx.manager.save(taskSchema, task);
  await storeHelpers(tx, task);
}

/** Stores a task that was loaded in this transaction and raises its revision. Error: CHANGED_MEANWHILE. */
export async function storeTask(tx: Tx, task: Task): Promise<void> {
  const rows = await tx.query(
    'update task set revision = revision + 1 where id = $1 and revision = $2 returning revision',
    [task.id, task.revision],
  );
  if (rows.length === 0) throw changedMeanwhile();
  await tx.manager.save(taskSchema, task);
  await storeHelpers(tx, task);
}

async function storeHelpers(tx: Tx, { id, territoryId, helperIds }: Task): Promise<void> {
  await tx.query('delete from task_helper where task_id = $1 and person_id <> all ($2)', [id, helperIds]);
  await tx.query(
    `insert into task_helper (task_id, person_id, territory_id) select $1, h.id, $3 from unnest($2::uuid[]) as h (id)
     on conflict do nothing`,
    [id, helperIds, territoryId],
  );
}

/** Who did it: his person in the town, if he has one there, and his account. */
export interface By {
  readonly personId: PersonId | null;
}

/** One line of the task's history: what happened, when, by whom, and whether by the personal link. */
export async function appendHistory(
  tx: Tx,
  task: Pick<Task, 'id' | 'territoryId'>,
  entry: HistoryEntry,
  { personId }: By,
): Promise<void> {
  const via = { account: 'APP', link: 'LINK', system: 'SYSTEM', anonymous: 'SYSTEM' }[tx.actor.kind];
  await tx.query(
    `insert into task_history (id, territory_id, task_id, at, event, facts, via, person_id, account_id)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [
      newId(),
      task.territoryId,
      task.id,
      tx.now,
      entry.event,
      JSON.stringify(entry.facts),
      via,
      personId,
      tx.actor.accountId,
    ],
  );
}

export interface CommentToStore {
  readonly words: string;
  readonly mentions: readonly PersonId[];
}

export async function insertComment(
  tx: Tx,
  task: Pick<Task, 'id' | 'territoryId'>,
  comment: CommentToStore,
  { personId }: By,
): Promise<TaskCommentId> {
  const id = newId<TaskCommentId>();
  await tx.query(
    `insert into task_comment (id, territory_id, task_id, author_id, account_id, at, words, mentions)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [id, task.territoryId, task.id, personId, tx.actor.accountId, tx.now, comment.words, comment.mentions],
  );
  return id;
}
