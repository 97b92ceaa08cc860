import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { statementsOf } from '../../harness/statements.js';
import { aProject, FIELDS, openProject, projectOf, type ProjectWorld, withApproved } from './projects.js';

let world: ProjectWorld;
beforeAll(async () => {
  world = await withApproved();
});
afterAll(async () => {
  await world.app[Symbol.asyncDispose]();
});

describe('the number of statements', () => {
  it('of a project with all that is on its page, and of a list, is one', async () => {
    const { office, app } = world;
    const { id } = await aProject(world, 'Eine Seite');
    app.statements.length = 0;
    await projectOf(office, id, FIELDS);
    expect(app.statements).toHaveLength(1);
    app.statements.length = 0;
    await office.ask(
      '{ projects(first: 20, filter: { year: 2027 }) { totalCount nodes { id title planned spent } } }',
    );
    expect(app.statements).toHaveLength(1);
  });

  it('of recording progress does not grow with what is recorded', async () => {
    const { office } = world;
    const { id: projectId } = await aProject(world, 'Viele Werte');
    const indicator = { goal: 'Ziel', unit: 'Stück', baseline: 0, target: 10, direction: 'RISE' };
    for (let n = 0; n < 20; n += 1)
      await office.do('saveIndicator', { projectId, ...indicator, name: `Wert ${n}` });
    const { indicators, milestones } = await openProject(office, projectId);
    const record = (day: string, count: number) => () =>
      office.do('recordProgress', {
        ...{ projectId, day, words: 'Text', reachedIds: milestones.slice(0, count).map(({ id }) => id) },
        values: indicators.slice(0, count).map(({ id }) => ({ indicatorId: id, value: 1 })),
      });
    const one = await statementsOf(record('2026-11-01', 1));
    expect(await statementsOf(record('2026-11-02', 21))).toBe(one);
  });
});
