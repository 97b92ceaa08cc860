import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Answer } from '../meetings/town.js';
import {
  aProject,
  FIELDS,
  moved,
  openProject,
  projectOf,
  type ProjectWorld,
  seen,
  SHEET,
  withApproved,
} from './projects.js';

let world: ProjectWorld;
beforeAll(async () => {
  world = await withApproved();
});
afterAll(async () => {
  await world.app[Symbol.asyncDispose]();
});

const PROJECTS = `query ($filter: ProjectFilter, $first: Int, $after: String) {
  projects(filter: $filter, first: $first, after: $after) { totalCount nodes { id title } pageInfo { endCursor hasNextPage } } }`;

describe('a project', () => {
  it('takes over what the approved proposal says', async () => {
    const { office, approved } = world;
    const project = await office.do('startProject', { proposalId: await approved() }, FIELDS);
    expect(project).toMatchObject({
      __typename: 'Project',
      ...{
        title: 'Graffiti am Bahnhof vorbeugen',
        state: 'PLANNED',
        startsOn: '2027-04-01',
        endsOn: '2027-12-31',
      },
      ...{ planned: 120_000, spent: 0, isOverdue: false, team: ['Polizeirevier Aue'] },
      milestones: [
        { title: 'Beginn', dueOn: '2027-05-01', reachedOn: null, state: 'OPEN' },
        { title: 'Text', dueOn: '2027-06-01' },
      ],
      indicators: [
        {
          name: 'Vorfälle',
          unit: 'Stück',
          baseline: 30.5,
          target: 10,
          direction: 'FALL',
          latest: null,
          progress: null,
        },
      ],
      budgetLines: [{ label: 'Farbe', planned: 120_000, spent: 0 }],
      partners: [{ name: 'Verein', contribution: 'Raum' }],
      risks: [{ title: 'Risiken laut Projektvorschlag', countermeasure: 'Text', state: 'OPEN' }],
      steps: [{ step: 'START', state: 'PLANNED', reason: null }],
    });
  });

  it('comes once of a proposal, however many say so at once', async () => {
    const { office, town, approved } = world;
    const proposalId = await approved('Nur einmal');
    const other = await town.office();
    const answers = await Promise.all(
      [office, other, office, other].map((who) => who.do('startProject', { proposalId })),
    );
    expect(answers.map(({ __typename, code }) => code ?? __typename).toSorted()).toEqual(
      ['PROJECT_STARTED_ALREADY', 'PROJECT_STARTED_ALREADY', 'PROJECT_STARTED_ALREADY', 'Project'].toSorted(),
    );
    const rows = await world.app.database.query('select 1 from project where proposal_id = $1', [proposalId]);
    expect(rows).toHaveLength(1);
  });

  it('waits for the decision, and for its office', async () => {
    const { office, police, neighbour, approved, app } = world;
    const proposalId = await approved('Noch nicht beschlossen');
    await app.database.query(`update proposal set state = 'RECOMMENDED' where id = $1`, [proposalId]);
    expect(await office.do('startProject', { proposalId })).toMatchObject({ code: 'PROPOSAL_NOT_APPROVED' });
    await app.database.query(`update proposal set state = 'APPROVED_WITH_CONDITIONS' where id = $1`, [
      proposalId,
    ]);
    const waiting = await office.ask<{ proposalsToStart: { id: string }[] }>('{ proposalsToStart { id } }');
    expect(waiting.proposalsToStart.map(({ id }) => id)).toContain(proposalId);
    // The door asks for the right: who has it nowhere is sent away as from all such fields.
    await expect(police.do('startProject', { proposalId })).rejects.toThrow('NOT_ALLOWED');
    const foreign = await neighbour.office();
    expect(await foreign.do('startProject', { proposalId })).toMatchObject({ code: 'NOT_FOUND' });
    expect((await office.do('startProject', { proposalId })).__typename).toBe('Project');
    const after = await office.ask<{ proposalsToStart: { id: string }[] }>('{ proposalsToStart { id } }');
    expect(after.proposalsToStart.map(({ id }) => id)).not.toContain(proposalId);
  });

  it('is changed by the office that saw it as it is', async () => {
    const { office, police } = world;
    const project = await aProject(world, 'Wird geändert');
    const change = { title: 'Neuer Titel', summary: null, startsOn: '2027-04-01', endsOn: '2028-03-31' };
    expect(await office.do('changeProject', { ...seen(project), ...change }, FIELDS)).toMatchObject({
      ...{ title: 'Neuer Titel', endsOn: '2028-03-31', revision: 2 },
    });
    expect(await office.do('changeProject', { ...seen(project), ...change })).toMatchObject({
      code: 'CHANGED_MEANWHILE',
    });
    const now = { ...seen(project), revision: 2 };
    expect(await office.do('changeProject', { ...now, ...change, endsOn: '2027-03-31' })).toMatchObject({
      ...{ code: 'PERIOD_BACKWARDS', field: 'endsOn' },
    });
    expect(await office.do('changeProject', { ...now, ...change, title: ' ' })).toMatchObject({
      ...{ code: 'NAME_MISSING', field: 'title' },
    });
    await expect(police.do('changeProject', { ...now, ...change })).rejects.toThrow('NOT_ALLOWED');
  });
});

describe('the states of a project', () => {
  it('lead from the plan to the evaluation, each step with who took it', async () => {
    const { office, police } = world;
    let project = await aProject(world, 'Bis zur Auswertung');
    project = await moved(office, project, 'BEGIN', 'PAUSE', 'RESUME', 'COMPLETE');
    const done = await office.do('evaluateProject', { ...seen(project), sheet: SHEET }, FIELDS);
    expect(done).toMatchObject({
      ...{ state: 'EVALUATED', may: [] },
      evaluation: {
        goals: 'Beide Ziele erreicht',
        verdict: 'CONTINUE',
        lessons: 'Früh mit der Schule reden',
      },
    });
    expect((await openProject(police, project.id))['steps']).toEqual([
      expect.objectContaining({ step: 'START', state: 'PLANNED' }),
      expect.objectContaining({ step: 'BEGIN', state: 'RUNNING' }),
      expect.objectContaining({ step: 'PAUSE', state: 'PAUSED', reason: 'Weil es so ist' }),
      expect.objectContaining({ step: 'RESUME', state: 'RUNNING' }),
      expect.objectContaining({ step: 'COMPLETE', state: 'COMPLETED' }),
      expect.objectContaining({ step: 'EVALUATE', state: 'EVALUATED' }),
    ]);
  });

  it('refuse what is not their turn, and a pause or an end without a reason', async () => {
    const { office, police } = world;
    const planned = await aProject(world, 'Nicht an der Reihe');
    const move = (project: Answer, step: string, reason: string | null = null) =>
      office.do('moveProject', { ...seen(project), step, reason }, FIELDS);
    expect(await move(planned, 'COMPLETE')).toMatchObject({ code: 'PROJECT_NOT_BEGUN' });
    const running = await move(planned, 'BEGIN');
    expect(await move(running, 'BEGIN')).toMatchObject({ code: 'PROJECT_RUNS' });
    for (const step of ['PAUSE', 'ABORT'])
      expect(await move(running, step, '  ')).toMatchObject({ code: 'STEP_REASON_MISSING', field: 'reason' });
    expect(await office.do('evaluateProject', { ...seen(running), sheet: SHEET })).toMatchObject({
      code: 'PROJECT_RUNS',
    });
    await expect(police.do('moveProject', { ...seen(running), step: 'COMPLETE' })).rejects.toThrow(
      'NOT_ALLOWED',
    );
    const aborted = await move(running, 'ABORT', 'Kein Geld');
    expect(aborted).toMatchObject({ state: 'ABORTED' });
    expect(await move(aborted, 'RESUME')).toMatchObject({ code: 'PROJECT_ABORTED' });
  });

  it('of two steps at once one is taken', async () => {
    const { office, town } = world;
    const other = await town.office();
    const project = await moved(office, await aProject(world, 'Zwei Schritte'), 'BEGIN');
    const answers = await Promise.all([
      office.do('moveProject', { ...seen(project), step: 'COMPLETE' }, FIELDS),
      other.do('moveProject', { ...seen(project), step: 'ABORT', reason: 'Anders' }, FIELDS),
    ]);
    const codes = answers.map(({ code, __typename }) => code ?? __typename).toSorted();
    expect(codes).toEqual(['CHANGED_MEANWHILE', 'Project']);
  });

  it('an evaluation says something in each part', async () => {
    const { office } = world;
    const project = await moved(office, await aProject(world, 'Leerer Bogen'), 'BEGIN', 'COMPLETE');
    for (const field of ['delivery', 'goals', 'effect', 'lessons'])
      expect(
        await office.do('evaluateProject', { ...seen(project), sheet: { ...SHEET, [field]: ' ' } }),
      ).toMatchObject({ code: 'EVALUATION_INCOMPLETE', field });
  });
});

describe('who sees a project', () => {
  it('the office, those who run it and the body that decided; nobody else', async () => {
    const { office, police, school, neighbour, town, app } = world;
    const project = await aProject(world, 'Nur für uns');
    const stranger = await neighbour.office();
    const outside = await town.user('Niemand mit Sitz');
    expect(await projectOf(police, project.id)).toMatchObject({ isMine: true });
    expect(await projectOf(school, project.id)).toMatchObject({ isMine: false, may: [] });
    expect(await projectOf(stranger, project.id)).toBeNull();
    expect(await projectOf(outside, project.id)).toBeNull();
    await app.database.query(`update project set audience = '{OFFICE}' where id = $1`, [project.id]);
    expect(await projectOf(school, project.id)).toBeNull();
    expect((await projectOf(police, project.id))?.['title']).toBe('Nur für uns');
    const list = await school.ask<{ projects: { totalCount: number; nodes: { id: string }[] } }>(PROJECTS, {
      filter: { text: 'Nur für uns' },
    });
    expect(list.projects).toMatchObject({ totalCount: 0, nodes: [] });
    expect(await office.ask(PROJECTS, { filter: { text: 'Nur für uns' } })).toMatchObject({
      projects: { totalCount: 1 },
    });
  });

  it('receipts and who is asked are for those who run it', async () => {
    const { office, police, school } = world;
    const project = await aProject(world, 'Mit Belegen');
    const line = (await openProject(office, project.id)).budgetLines[0]?.id;
    const receipt = {
      lineId: line,
      paidOn: '2026-11-30',
      payee: 'Baumarkt',
      purpose: 'Farbe',
      amount: 4_999,
    };
    await police.do('recordReceipt', { projectId: project.id, ...receipt });
    expect((await openProject(police, project.id)).receipts).toHaveLength(1);
    const seenBySchool = await openProject(school, project.id);
    expect(seenBySchool.receipts).toEqual([]);
    // The sum is known to whoever sees the project.
    expect(seenBySchool['spent']).toBe(4_999);
  });

  it('lists are paged by their keys, filtered and exactly counted', async () => {
    const { office } = world;
    const ids: string[] = [];
    let after: string | null = null;
    for (;;) {
      const page: {
        projects: {
          totalCount: number;
          nodes: { id: string }[];
          pageInfo: { endCursor: string; hasNextPage: boolean };
        };
      } = await office.ask(PROJECTS, { first: 3, after });
      ids.push(...page.projects.nodes.map(({ id }) => id));
      after = page.projects.pageInfo.endCursor;
      if (!page.projects.pageInfo.hasNextPage) {
        expect(page.projects.totalCount).toBe(ids.length);
        break;
      }
    }
    expect(new Set(ids).size).toBe(ids.length);
    const count = async (filter: object): Promise<number> =>
      (await office.ask<{ projects: { totalCount: number } }>(PROJECTS, { filter })).projects.totalCount;
    expect(await count({ states: ['EVALUATED'] })).toBe(1);
    expect(await count({ year: 2027 })).toBe(ids.length);
    expect(await count({ year: 2026 })).toBe(0);
    expect(await count({ whose: 'MINE' })).toBe(0);
    expect(await count({ territoryId: 'x' })).toBe(0);
  });
});
