import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { schwarzenberg, type World } from '../meetings/town.js';
import { aTask, changeTasks, FIELDS, seen, taskOf } from './tasks.js';

let world: World;
beforeAll(async () => {
  world = await schwarzenberg();
});
afterAll(async () => {
  await world.app[Symbol.asyncDispose]();
});

const topicsOf = async (taskId: string): Promise<string[]> =>
  (
    await world.app.database.query<{ topic: string }>(
      `select topic from outbox where payload->>'taskId' = $1 order by id`,
      [taskId],
    )
  ).map(({ topic }) => topic);

describe('many tasks at once', () => {
  it('are changed together: due day, responsible, done', async () => {
    const { office, police, school } = world;
    const tasks = [
      await aTask(office),
      await aTask(office),
      await aTask(office, { responsiblePersonId: school.personId }),
    ];
    expect(
      await changeTasks(office, tasks, { dueOn: '2027-02-01', responsiblePersonId: police.personId }),
    ).toMatchObject({
      __typename: 'ChangedTasks',
      ids: tasks.map(({ id }) => id),
    });
    const now = await Promise.all(tasks.map(({ id }) => taskOf(office, id)));
    for (const task of now)
      expect(task).toMatchObject({
        dueOn: '2027-02-01',
        responsible: { personId: police.personId },
        revision: 2,
      });
    expect(await changeTasks(police, now as never, { done: true, note: 'Alles auf einmal' })).toMatchObject({
      __typename: 'ChangedTasks',
    });
    expect(await taskOf(office, tasks[0]?.id ?? '')).toMatchObject({
      state: 'DONE',
      outcome: 'Alles auf einmal',
    });
    expect(await topicsOf(tasks[2]?.id ?? '')).toEqual([
      'TaskAssigned',
      'TaskChanged',
      'TaskAssigned',
      'TaskDone',
    ]);
  });

  it('stay all as they are when one refuses, and each refusal is named', async () => {
    const { office, police, church } = world;
    const mine = { responsiblePersonId: police.personId };
    const [good, done, foreign, old] = [
      await aTask(office, mine),
      await aTask(office, mine),
      await aTask(office),
      await aTask(office, mine),
    ];
    await police.do('completeTask', seen(done));
    await office.do('changeTask', { ...seen(old), change: { title: 'Neu' } });
    const answer = await changeTasks(police, [good, { ...done, revision: 2 }, foreign, old] as never, {
      done: true,
    });
    expect(answer).toEqual({
      __typename: 'TasksRefused',
      refusals: [
        {
          taskId: done?.id,
          code: 'TASK_DONE',
          message: expect.stringContaining('erledigt'),
          field: null,
        },
        { taskId: foreign?.id, code: 'NOT_FOUND', message: expect.any(String), field: null },
        { taskId: old?.id, code: 'CHANGED_MEANWHILE', message: expect.any(String), field: null },
      ],
    });
    expect(await taskOf(office, good?.id ?? '')).toMatchObject({ state: 'OPEN', revision: 1 });
    // What somebody may only do, he may not change.
    expect(await changeTasks(police, [good] as never, { dueOn: null })).toMatchObject({
      refusals: [{ code: 'NOT_ALLOWED' }],
    });
    expect(await changeTasks(church, [], { done: true })).toMatchObject({ code: 'TASKS_MISSING' });
    expect(await changeTasks(office, [good] as never, {})).toMatchObject({ code: 'NOTHING_TO_CHANGE' });
    const many = Array.from({ length: 101 }, () => ({ id: crypto.randomUUID(), revision: 1 }));
    expect(await changeTasks(office, many as never, { done: true })).toMatchObject({
      code: 'TOO_MANY_TASKS',
    });
  });
});

describe('two at once', () => {
  it('who say that it is done: one wins, the other hears that it was changed', async () => {
    const { office, police } = world;
    for (let round = 0; round < 4; round += 1) {
      const task = await aTask(office, { responsiblePersonId: police.personId });
      const answers = await Promise.all([
        office.do('completeTask', seen(task), FIELDS),
        police.do('completeTask', seen(task), FIELDS),
      ]);
      expect(answers.map(({ code, state }) => code ?? state).toSorted()).toEqual([
        'CHANGED_MEANWHILE',
        'DONE',
      ]);
      expect((await topicsOf(task.id)).filter((topic) => topic === 'TaskDone')).toHaveLength(1);
    }
  });

  it('who complete and hand over: one wins', async () => {
    const { office, police, school } = world;
    for (let round = 0; round < 4; round += 1) {
      const task = await aTask(office, { responsiblePersonId: police.personId });
      const answers = await Promise.all([
        office.do('completeTask', seen(task)),
        police.do('handOverTask', { ...seen(task), responsiblePersonId: school.personId }),
      ]);
      expect(answers.map(({ code }) => code ?? 'won').toSorted()).toEqual(['CHANGED_MEANWHILE', 'won']);
    }
  });

  it('who change many, and one of these alone: never a mixture, never a deadlock', async () => {
    const { office, police } = world;
    for (let round = 0; round < 4; round += 1) {
      const tasks = [await aTask(office), await aTask(office), await aTask(office)];
      const [one, many, backwards] = await Promise.all([
        office.do('completeTask', seen(tasks[1] as never)),
        changeTasks(office, tasks, { responsiblePersonId: police.personId }),
        changeTasks(office, tasks.toReversed(), { dueOn: '2027-05-01' }),
      ]);
      const now = await Promise.all(tasks.map(({ id }) => taskOf(office, id)));
      const givenTo = now.map((task) => task?.['responsible'] !== null);
      const dueOn = now.map((task) => task?.['dueOn'] !== null);
      expect([new Set(givenTo).size, new Set(dueOn).size]).toEqual([1, 1]);
      const won = [one.__typename, many, backwards].filter((answer) =>
        JSON.stringify(answer).match(/Task"|ChangedTasks/),
      );
      expect(won).toHaveLength(1);
    }
  });
});
