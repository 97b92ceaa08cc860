import type { Answer, User } from '../meetings/town.js';

export const FIELDS = `title state priority dueOn isOverdue followUpOn outcome may isMine audience
  responsible { personId organisationId name } receiver { personId organisationId } helpers { personId }
  source { type id title path } body { id }`;

/** A task as its maker sees it; throws when it was refused. */
export async function aTask(maker: User, input: object = {}): Promise<Answer> {
  const task = await maker.do('createTask', { title: 'Beleuchtung am Bahnhof prüfen', ...input }, FIELDS);
  if (task.__typename === 'Refused') throw new Error(`${task.code}: ${task.message}`);
  return task;
}

export const seen = ({ id, revision }: Answer) => ({ taskId: id, revision });

/** Null when it is hidden from the user. */
export const taskOf = async (user: User, id: string, fields = FIELDS): Promise<Answer | null> =>
  (
    await user.ask<{ task: Answer | null }>(`query ($id: ID!) { task(id: $id) { id revision ${fields} } }`, {
      id,
    })
  ).task;

export const titlesOf = async (user: User, filter: object = {}, first = 50): Promise<string[]> => {
  const { tasks } = await user.ask<{ tasks: { nodes: { title: string }[] } }>(
    'query ($filter: TaskFilter, $first: Int) { tasks(filter: $filter, first: $first) { nodes { title } } }',
    { filter, first },
  );
  return tasks.nodes.map(({ title }) => title);
};

const CHANGE_TASKS = `mutation ($input: ChangeTasksInput!) { answer: changeTasks(input: $input) {
  __typename ... on Refused { code field } ... on ChangedTasks { ids }
  ... on TasksRefused { refusals { taskId code message field } } } }`;

export const changeTasks = async (user: User, tasks: readonly Answer[], change: object) =>
  (await user.ask<{ answer: object }>(CHANGE_TASKS, { input: { tasks: tasks.map(seen), change } })).answer;
