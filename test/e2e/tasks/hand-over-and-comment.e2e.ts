import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { schwarzenberg, type World } from '../meetings/town.js';
import { appointed } from '../rights/world.js';
import { aTask, FIELDS, seen, taskOf } from './tasks.js';

let world: World;
beforeAll(async () => {
  world = await schwarzenberg();
});
afterAll(async () => {
  await world.app[Symbol.asyncDispose]();
});

describe('handing over', () => {
  it('leaves the old one responsible until the new one accepts', async () => {
    const { office, police, school, church } = world;
    const task = await aTask(office, { responsiblePersonId: police.personId });
    expect(await police.do('handOverTask', seen(task))).toMatchObject({ code: 'RECEIVER_MISSING' });
    expect(
      await police.do('handOverTask', { ...seen(task), responsiblePersonId: police.personId }),
    ).toMatchObject({
      code: 'RECEIVER_IS_RESPONSIBLE',
    });
    const asked = await police.do(
      'handOverTask',
      { ...seen(task), responsiblePersonId: school.personId },
      FIELDS,
    );
    expect(asked).toMatchObject({
      responsible: { personId: police.personId },
      receiver: { personId: school.personId },
    });
    expect(await taskOf(church, task.id)).toBeNull();
    expect(await taskOf(school, task.id)).toMatchObject({
      may: ['ACCEPT_TASK', 'DECLINE_TASK', 'COMMENT_ON_TASK'],
    });
    expect(await school.do('completeTask', seen(asked))).toMatchObject({ code: 'NOT_ALLOWED' });
    expect(await police.do('acceptTask', seen(asked))).toMatchObject({ code: 'NOT_ALLOWED' });
    const taken = await school.do('acceptTask', seen(asked), FIELDS);
    expect(taken).toMatchObject({ responsible: { personId: school.personId }, receiver: null });
    expect(await taskOf(police, task.id)).toBeNull();
  });

  it('is declined, or taken back, and may then not be accepted any more', async () => {
    const { office, police, school } = world;
    const task = await aTask(office, { responsiblePersonId: police.personId });
    const asked = await police.do('handOverTask', { ...seen(task), responsiblePersonId: school.personId });
    const declined = await school.do('declineTask', seen(asked));
    expect(await taskOf(office, task.id)).toMatchObject({
      receiver: null,
      responsible: { personId: police.personId },
    });
    const again = await police.do('handOverTask', {
      ...seen(task),
      revision: asked.revision + 1,
      responsiblePersonId: school.personId,
    });
    const back = await police.do('declineTask', seen(again), FIELDS);
    expect(back).toMatchObject({ receiver: null });
    expect(await school.do('acceptTask', seen(back))).toMatchObject({ code: 'NOT_FOUND' });
    expect(declined.code).toBe('NOT_FOUND');
  });
});

describe('who can be given a task', () => {
  it('is whoever has a seat or office in the town and is seen, and their organisations', async () => {
    const { police, council, town, neighbour, app } = world;
    await town.person('Ohne Sitz');
    const ask = async (place: object): Promise<string[]> => {
      const { taskCandidates } = await police.ask<{ taskCandidates: { name: string }[] }>(
        'query ($place: TaskPlaceInput!) { taskCandidates(place: $place) { name } }',
        { place },
      );
      return taskCandidates.map(({ name }) => name);
    };
    expect(await ask({})).toEqual(['Kirchgemeinde', 'Oberschule', 'Polizeirevier Aue']);
    await app.database.query(
      'update person set organisation_id = (select organisation_id from seat where holder_id = $1) where id = $1',
      [police.personId],
    );
    expect(await ask({ bodyId: council })).toEqual([
      'Kirchgemeinde',
      'Oberschule',
      'Polizeirevier Aue',
      expect.stringMatching(/^Organisation /),
    ]);
    expect(await ask({ territoryId: neighbour.id })).toEqual([]);
  });
});

describe('a comment', () => {
  it('addresses those who see the task, and nobody else', async () => {
    const { office, police, school, church, council, town } = world;
    const task = await aTask(office, {
      bodyId: council,
      responsiblePersonId: police.personId,
      helperIds: [school.personId],
    });
    const outsider = await town.person('Ohne Sitz im Rat');
    const readers = await police.ask<{ taskReaders: { personId: string }[] }>(
      'query ($id: ID!) { taskReaders(taskId: $id) { personId name } }',
      { id: task.id },
    );
    expect(readers.taskReaders.map(({ personId }) => personId).toSorted()).toEqual(
      [police.personId, school.personId].toSorted(),
    );
    expect(
      (
        await church.ask<{ taskReaders: object[] }>(
          'query ($id: ID!) { taskReaders(taskId: $id) { name } }',
          { id: task.id },
        )
      ).taskReaders,
    ).toEqual([]);
    for (const mentionIds of [[church.personId], [outsider], [school.personId, outsider]])
      expect(await police.do('commentOnTask', { taskId: task.id, words: 'Bitte', mentionIds })).toMatchObject(
        {
          code: 'MENTION_SEES_NOT',
          field: 'mentionIds',
        },
      );
    expect(await police.do('commentOnTask', { taskId: task.id, words: '  ' })).toMatchObject({
      code: 'COMMENT_MISSING',
    });
    const said = await police.do(
      'commentOnTask',
      { taskId: task.id, words: 'Bitte ansehen', mentionIds: [school.personId] },
      'comments { by words mentions { personId } }',
    );
    expect(said['comments']).toEqual([
      { by: 'Polizeirevier Aue', words: 'Bitte ansehen', mentions: [{ personId: school.personId }] },
    ]);
    expect(said.revision).toBe(task.revision);
  });

  it('is not for whoever only reads the task: a coach of the town', async () => {
    const { app, office, town } = world;
    const coach = await appointed(app, { role: 'COACH', territory: town.id });
    const task = await aTask(office, { audience: ['TOWN'] });
    expect(await taskOf(coach, task.id)).toMatchObject({ id: task.id, may: [] });
    expect(await coach.do('commentOnTask', { taskId: task.id, words: 'Wort' })).toMatchObject({
      code: 'NOT_ALLOWED',
    });
  });
});
