import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { invited } from '../meetings/town.js';
import { aTask, seen, titlesOf } from './tasks.js';
import { schwarzenbergAndSchneeberg, type TwoCouncils } from './two-councils.js';

let world: TwoCouncils;
beforeAll(async () => {
  world = await schwarzenbergAndSchneeberg();
});
afterAll(async () => {
  await world.app[Symbol.asyncDispose]();
});

describe('the list of tasks', () => {
  it('goes across towns and bodies, the earliest due day first, then by priority, those without one last', async () => {
    const { office, officer, neighbourOffice } = world;
    await aTask(office, { title: 'ohne Termin', responsiblePersonId: officer.here });
    await aTask(neighbourOffice, {
      title: 'dort früh',
      dueOn: '2026-12-03',
      responsiblePersonId: officer.there,
    });
    await aTask(office, { title: 'hier später', dueOn: '2026-12-09', responsiblePersonId: officer.here });
    await aTask(office, {
      title: 'hier eilig',
      dueOn: '2026-12-03',
      priority: 'HIGH',
      helperIds: [officer.here],
    });
    await aTask(office, { title: 'nicht für ihn', dueOn: '2026-12-02' });
    expect(await titlesOf(officer.user, { whose: 'MINE' })).toEqual([
      'hier eilig',
      'dort früh',
      'hier später',
      'ohne Termin',
    ]);
    expect(await titlesOf(officer.user)).toEqual(['hier eilig', 'dort früh', 'hier später', 'ohne Termin']);
  });

  it('shows nothing of another town, neither in lists, by id, by search nor in counts', async () => {
    const { office, officer, neighbourOffice, neighbour } = world;
    const secret = await aTask(neighbourOffice, {
      title: 'Schneeberger Geheimnis',
      territoryId: neighbour.id,
    });
    for (const user of [office, officer.user]) {
      const found = await user.ask<{
        task: object | null;
        tasks: { totalCount: number };
        search: { id: string }[];
      }>(
        `query ($id: ID!, $filter: TaskFilter) { task(id: $id) { id } tasks(filter: $filter) { totalCount } search(text: "Geheimnis") { id } }`,
        { id: secret.id, filter: { text: 'Geheimnis' } },
      );
      expect(found).toEqual({ task: null, tasks: { totalCount: 0 }, search: [] });
    }
    const own = await neighbourOffice.ask<{ search: object[] }>(
      '{ search(text: "Geheimnis") { kind id title subtitle } }',
    );
    expect(own.search).toEqual([
      { kind: 'TASK', id: secret.id, title: 'Schneeberger Geheimnis', subtitle: 'Aufgabe' },
    ]);
  });

  it('is filtered by state, due day, priority, body, organisation, source, words, and by what is overdue or nobody’s', async () => {
    const { app, office, officer, council, town } = world;
    const meeting = await invited(world);
    const done = await aTask(office, { title: 'F erledigt', dueOn: '2026-12-05' });
    await office.do('completeTask', seen(done));
    await aTask(office, {
      title: 'F Quelle',
      source: { type: 'MEETING', id: meeting.id },
      dueOn: '2026-12-20',
      priority: 'HIGH',
    });
    const late = await aTask(office, {
      title: 'F spät',
      dueOn: '2026-12-01',
      responsiblePersonId: officer.here,
    });
    await aTask(office, {
      title: 'F Verein',
      responsibleOrganisationId: officer.organisation,
      description: 'Wörter im Text',
      priority: 'LOW',
    });
    const f = (filter: object): Promise<string[]> =>
      titlesOf(office, { text: 'F', ...filter }).then((all) => all.filter((title) => title.startsWith('F ')));
    expect(await f({ states: ['DONE'] })).toEqual(['F erledigt']);
    expect(await f({ dueFrom: '2026-12-02', dueUntil: '2026-12-10' })).toEqual(['F erledigt']);
    expect(await f({ bodyId: council })).toEqual(['F Quelle']);
    expect(await f({ priorities: ['HIGH', 'LOW'] })).toEqual(['F Quelle', 'F Verein']);
    expect(await f({ territoryId: town.id, dueFrom: '2027-01-01' })).toEqual(['F Verein']);
    expect(await f({ source: { type: 'MEETING', id: meeting.id } })).toEqual(['F Quelle']);
    expect(await f({ organisationId: officer.organisation })).toEqual(['F spät', 'F Verein']);
    expect(await f({ whose: 'NOBODYS', states: ['OPEN'] })).toEqual(['F Quelle']);
    expect(await titlesOf(office, { text: 'worter text' })).toEqual([]);
    expect(await titlesOf(office, { text: 'Wörter text' })).toEqual(['F Verein']);
    expect(await f({ overdue: true })).toEqual([]);
    app.clock.set('2026-12-02T09:00:00Z');
    expect(await f({ overdue: true })).toEqual(['F spät']);
    expect(await f({ overdue: false, dueUntil: '2026-12-01' })).toEqual([]);
    expect(await f({ source: { type: 'MEETING', id: 'unsinn' } })).toEqual([]);
    app.clock.set('2026-12-01T08:00:00Z');
    await office.do('completeTask', seen(late));
  });

  it('is read in pages that fit together, each by one statement', async () => {
    const { app, office } = world;
    for (let n = 0; n < 7; n += 1)
      await aTask(office, {
        title: `Seite ${n}`,
        ...(n % 2 === 0 && { dueOn: '2026-12-24' }),
        priority: n < 3 ? 'HIGH' : 'LOW',
      });
    const page = `query ($after: String) { tasks(first: 3, after: $after, filter: { text: "Seite" }) {
      nodes { title source { title } responsible { name } helpers { name } comments { words } history { event } may }
      pageInfo { hasNextPage endCursor } totalCount } }`;
    const all: string[] = [];
    let after: string | null = null;
    do {
      app.statements.length = 0;
      const {
        tasks,
      }: {
        tasks: {
          nodes: { title: string }[];
          totalCount: number;
          pageInfo: { hasNextPage: boolean; endCursor: string };
        };
      } = await office.ask(page, { after });
      expect(app.statements).toHaveLength(1);
      expect(tasks.totalCount).toBe(7);
      all.push(...tasks.nodes.map(({ title }) => title));
      after = tasks.pageInfo.hasNextPage ? tasks.pageInfo.endCursor : null;
    } while (after !== null);
    expect(all).toEqual(['Seite 0', 'Seite 2', 'Seite 4', 'Seite 6', 'Seite 1', 'Seite 3', 'Seite 5']);
    expect(
      (await office.client.run('{ tasks(first: 101) { nodes { id } } }')).errors?.[0]?.extensions.code,
    ).toBe('BAD_PAGE_SIZE');
  });
});

describe('the second wall', () => {
  it('keeps rows of tasks from who has no right in their town', async () => {
    const { app, office, officer, neighbourOffice, neighbour, town } = world;
    const task = await aTask(office, { helperIds: [officer.here] });
    await office.do('commentOnTask', { taskId: task.id, words: 'Nur hier' });
    await aTask(neighbourOffice, { territoryId: neighbour.id });
    const client = new pg.Client({ ...app.database.address });
    await client.connect();
    try {
      await client.query('set role kpr_app');
      const seenIn = async (territories: string, table: string): Promise<number> => {
        await client.query(`select set_config('kpr.territories', $1, false)`, [territories]);
        return (await client.query(`select 1 from ${table} where territory_id = $1`, [town.id])).rows.length;
      };
      for (const table of ['task', 'task_helper', 'task_comment', 'task_history']) {
        expect([table, await seenIn(`{${neighbour.id}}`, table), await seenIn('', table)]).toEqual([
          table,
          0,
          0,
        ]);
        expect(await seenIn(`{${town.id}}`, table)).toBeGreaterThan(0);
      }
    } finally {
      await client.end();
    }
  });
});
