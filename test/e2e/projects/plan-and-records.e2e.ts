import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  aProject,
  entry,
  FIELDS,
  moved,
  openProject,
  type Project,
  type ProjectWorld,
  seen,
  SHEET,
  withApproved,
} from './projects.js';

let world: ProjectWorld;
let project: Project;
beforeAll(async () => {
  world = await withApproved();
  project = await openProject(world.office, (await aProject(world)).id);
});
afterAll(async () => {
  await world.app[Symbol.asyncDispose]();
});

const now = (): Promise<Project> => openProject(world.office, project.id);
const first = <T>(list: readonly T[]): T => {
  const [found] = list;
  if (found === undefined) throw new Error('The list is empty');
  return found;
};
const TODAY = '2026-12-01';

/** One valid entry of each part, and the mutation that saves it. */
const ENTRIES = {
  saveMilestone: { title: 'Auftakt', dueOn: '2027-04-15' },
  saveIndicator: {
    ...{ goal: 'Mehr Beteiligung', name: 'Jugendliche', unit: 'Personen', baseline: 0, target: 60.5 },
    direction: 'RISE',
  },
  saveBudgetLine: { label: 'Honorare', planned: '1.500,00 €' },
  savePartner: { name: 'Jugendhaus', contribution: 'Räume' },
  saveRisk: { title: 'Regen', likelihood: 'HIGH', impact: 'LOW', state: 'OPEN', countermeasure: 'Zelt' },
} as const;

describe('the plan', () => {
  it('takes new entries and changes of what was seen', async () => {
    const { office, police } = world;
    const { id: projectId } = project;
    await police.do('saveMilestone', { projectId, ...ENTRIES.saveMilestone });
    await police.do('saveIndicator', { projectId, ...ENTRIES.saveIndicator });
    await office.do('saveBudgetLine', { projectId, ...ENTRIES.saveBudgetLine });
    await police.do('savePartner', { projectId, ...ENTRIES.savePartner });
    const changed = await police.do('saveRisk', { projectId, ...ENTRIES.saveRisk }, FIELDS);
    expect(changed).toMatchObject({
      milestones: [{ title: 'Auftakt' }, { title: 'Beginn' }, { title: 'Text' }],
      budgetLines: [{ label: 'Farbe' }, { label: 'Honorare', planned: 150_000 }],
      partners: [{ name: 'Jugendhaus' }, { name: 'Verein' }],
      risks: [expect.anything(), { title: 'Regen', countermeasure: 'Zelt' }],
      planned: 270_000,
    });
    const milestone = first((changed as Project).milestones);
    const late = { projectId, seen: entry(milestone), title: 'Auftakt', dueOn: '2026-11-01' };
    expect(await police.do('saveMilestone', late, FIELDS)).toMatchObject({
      milestones: [{ dueOn: '2026-11-01', state: 'LATE', revision: 2 }, {}, {}],
    });
    const reached = { ...late, seen: { id: milestone.id, revision: 2 }, reachedOn: '2026-11-20' };
    expect(await police.do('saveMilestone', reached, FIELDS)).toMatchObject({
      milestones: [{ state: 'REACHED' }, {}, {}],
    });
  });

  it('refuses what breaks its rules, at the field', async () => {
    const { office } = world;
    const { id: projectId } = project;
    const refusal = async (mutation: keyof typeof ENTRIES, change: object) => {
      const { code, field } = await office.do(mutation, { projectId, ...ENTRIES[mutation], ...change });
      return `${code} ${field}`;
    };
    expect(await refusal('saveMilestone', { title: '' })).toBe('NAME_MISSING title');
    expect(await refusal('saveMilestone', { reachedOn: '2026-12-02' })).toBe('DAY_IN_FUTURE reachedOn');
    expect(await refusal('saveIndicator', { target: -1 })).toBe('TARGET_AGAINST_DIRECTION target');
    expect(await refusal('saveIndicator', { baseline: 1e12 })).toBe('VALUE_OUT_OF_RANGE baseline');
    expect(await refusal('saveIndicator', { unit: ' ' })).toBe('NAME_MISSING unit');
    expect(await refusal('saveBudgetLine', { planned: -1 })).toBe('AMOUNT_NEGATIVE planned');
    expect(await refusal('savePartner', { name: ' ' })).toBe('NAME_MISSING name');
    expect(await refusal('saveRisk', { title: ' ' })).toBe('NAME_MISSING title');
    const unknown = { seen: { id: crypto.randomUUID(), revision: 1 } };
    for (const mutation of Object.keys(ENTRIES) as (keyof typeof ENTRIES)[])
      expect(await refusal(mutation, unknown)).toBe('NOT_FOUND null');
  });

  it('of two who change the same entry one is told', async () => {
    const { office, town } = world;
    const other = await town.office();
    const line = first((await now()).budgetLines);
    const change = { projectId: project.id, seen: entry(line), label: 'Farbe' };
    const answers = await Promise.all([
      office.do('saveBudgetLine', { ...change, planned: 100_000 }),
      other.do('saveBudgetLine', { ...change, planned: 110_000 }),
    ]);
    expect(answers.map(({ code, __typename }) => code ?? __typename).toSorted()).toEqual([
      'CHANGED_MEANWHILE',
      'Project',
    ]);
  });

  it('keeps an entry to which something was recorded, and lets go of others', async () => {
    const { office, police } = world;
    const { id: projectId, indicators, budgetLines } = await now();
    const [indicator, line] = [first(indicators), first(budgetLines)];
    const value = { projectId, day: TODAY, values: [{ indicatorId: indicator.id, value: 28 }] };
    await police.do('recordProgress', value);
    const receipt = { lineId: line.id, paidOn: TODAY, payee: 'Baumarkt', purpose: 'Farbe', amount: 100 };
    await police.do('recordReceipt', { projectId, ...receipt });
    const remove = async (part: string, of: { id: string; revision: number }) =>
      (await office.do('removePlanEntry', { projectId, part, seen: entry(of) })).code;
    expect(await remove('INDICATOR', indicator)).toBe('IN_USE_BY_VALUES');
    expect(await remove('BUDGET_LINE', line)).toBe('IN_USE_BY_RECEIPTS');
    const { milestones, partners, risks } = await now();
    expect(await remove('MILESTONE', { ...first(milestones), revision: 99 })).toBe('CHANGED_MEANWHILE');
    for (const [part, of] of [
      ['MILESTONE', first(milestones)],
      ['PARTNER', first(partners)],
      ['RISK', first(risks)],
    ] as const)
      expect(await remove(part, of)).toBeUndefined();
    expect((await now()).milestones).toHaveLength(milestones.length - 1);
  });

  it('the team plans and records, the budget is the office’s, whoever only reads does neither', async () => {
    const { police, school, neighbour } = world;
    const { id: projectId } = project;
    const stranger = await neighbour.office();
    await expect(police.do('saveBudgetLine', { projectId, ...ENTRIES.saveBudgetLine })).rejects.toThrow(
      'NOT_ALLOWED',
    );
    expect(await stranger.do('saveBudgetLine', { projectId, ...ENTRIES.saveBudgetLine })).toMatchObject({
      code: 'NOT_FOUND',
    });
    const line = first((await now()).budgetLines);
    const removing = { projectId, part: 'BUDGET_LINE', seen: entry(line) };
    expect(await police.do('removePlanEntry', removing)).toMatchObject({ code: 'NOT_ALLOWED' });
    const acts: [string, object][] = [
      ...Object.entries(ENTRIES).filter(([mutation]) => mutation !== 'saveBudgetLine'),
      ['recordProgress', { day: TODAY, words: 'Text' }],
      ['recordReceipt', { lineId: line.id, paidOn: TODAY, payee: 'Firma', purpose: 'Zweck', amount: 1 }],
      ['correctMeasurement', { measurementId: crypto.randomUUID(), value: 1, reason: 'Text' }],
      ['cancelReceipt', { receiptId: crypto.randomUUID(), reason: 'Text' }],
    ];
    for (const [mutation, input] of acts) {
      expect(await school.do(mutation, { projectId, ...input })).toMatchObject({ code: 'NOT_ALLOWED' });
      expect(await stranger.do(mutation, { projectId, ...input })).toMatchObject({ code: 'NOT_FOUND' });
    }
  });
});

describe('progress', () => {
  it('is written down in one go: words, values, milestones', async () => {
    const { police } = world;
    const { id: projectId, milestones, indicators } = await now();
    const answer = await police.do(
      'recordProgress',
      {
        ...{ projectId, day: '2026-11-30', words: 'Die erste Wand ist bemalt.', obstacles: 'Kälte' },
        values: indicators.map(({ id }, index) => ({ indicatorId: id, value: 20 + index })),
        reachedIds: milestones.map(({ id }) => id),
      },
      FIELDS,
    );
    expect(answer).toMatchObject({
      reports: [
        { words: 'Die erste Wand ist bemalt.', obstacles: 'Kälte', via: 'APP', by: 'Polizeirevier Aue' },
      ],
    });
    for (const milestone of (answer as Project).milestones)
      expect(milestone).toMatchObject({ state: 'REACHED' });
  });

  it('is measured by the latest day, in percent of the way', async () => {
    const { police } = world;
    const fresh = await openProject(police, (await aProject(world, 'Wird gemessen')).id);
    const { id: projectId } = fresh;
    const indicatorId = first(fresh.indicators).id;
    const measure = (day: string, value: number) =>
      police.do('recordProgress', { projectId, day, values: [{ indicatorId, value }] }, FIELDS);
    expect(await measure('2026-11-30', 20.25)).toMatchObject({
      indicators: [{ latest: 20.25, progress: 50 }],
    });
    // An older value that comes later is not the latest.
    expect(await measure('2026-10-31', 30.5)).toMatchObject({
      indicators: [{ latest: 20.25, values: [{ day: '2026-10-31' }, { day: '2026-11-30' }] }],
    });
    expect(await measure('2026-12-01', 31)).toMatchObject({ indicators: [{ progress: -3 }] });
  });

  it('says something, of today or before, of this project', async () => {
    const { police } = world;
    const { id: projectId } = project;
    const refusal = async (input: object) => {
      const { code, field } = await police.do('recordProgress', { projectId, day: TODAY, ...input });
      return `${code} ${field}`;
    };
    const other = await openProject(world.office, (await aProject(world, 'Ein anderes')).id);
    const foreign = [{ indicatorId: first(other.indicators).id, value: 1 }];
    const own = first((await now()).indicators).id;
    expect(await refusal({ words: ' ', obstacles: 'Nur das' })).toBe('PROGRESS_MISSING words');
    expect(await refusal({ words: 'Text', day: '2026-12-02' })).toBe('DAY_IN_FUTURE day');
    expect(await refusal({ values: foreign })).toBe('NOT_FOUND null');
    expect(await refusal({ reachedIds: [first(other.milestones).id] })).toBe('NOT_FOUND null');
    expect(await refusal({ values: [{ indicatorId: own, value: 1e11 }] })).toBe('VALUE_OUT_OF_RANGE values');
    const many = Array.from({ length: 101 }, () => ({ indicatorId: own, value: 1 }));
    expect(await refusal({ values: many })).toBe('TOO_MANY_VALUES null');
    expect(await refusal({ words: 'x'.repeat(4001) })).toBe('TEXT_TOO_LONG words');
  });

  it('one value holds for a day, however many measure at once', async () => {
    const { police, office } = world;
    const { id: projectId, indicators } = await now();
    const indicatorId = first(indicators).id;
    const answers = await Promise.all(
      [police, office, police, office].map((who, value) =>
        who.do('recordProgress', {
          projectId,
          day: '2026-10-01',
          words: `Von ${value}`,
          values: [{ indicatorId, value }],
        }),
      ),
    );
    const codes = answers.map(({ code, __typename }) => code ?? __typename);
    expect(codes.filter((code) => code === 'Project')).toHaveLength(1);
    expect(codes.filter((code) => code === 'MEASURED_ALREADY')).toHaveLength(3);
    // All or nothing: the words of the others are not there either.
    expect((await now()).reports.filter(({ words }) => words.startsWith('Von'))).toHaveLength(1);
  });

  it('a wrong value is corrected, and stays to be read with the reason', async () => {
    const { police, office } = world;
    const fresh = await openProject(police, (await aProject(world, 'Wird berichtigt')).id);
    const { id: projectId } = fresh;
    const indicatorId = first(fresh.indicators).id;
    const before = (await police.do(
      'recordProgress',
      { projectId, day: TODAY, values: [{ indicatorId, value: 100 }] },
      FIELDS,
    )) as Project;
    const measurementId = first(first(before.indicators).values).id;
    const correct = { projectId, measurementId, value: 10, reason: 'Komma vergessen' };
    expect(await police.do('correctMeasurement', { ...correct, reason: ' ' })).toMatchObject({
      ...{ code: 'CORRECTION_REASON_MISSING', field: 'reason' },
    });
    const answers = await Promise.all([
      police.do('correctMeasurement', correct, FIELDS),
      office.do('correctMeasurement', { ...correct, value: 11 }, FIELDS),
    ]);
    expect(answers.map(({ code, __typename }) => code ?? __typename).toSorted()).toEqual([
      'CORRECTED_ALREADY',
      'Project',
    ]);
    const [indicator] = (await openProject(office, projectId)).indicators as unknown as Record<
      string,
      unknown
    >[];
    expect(indicator).toMatchObject({
      values: [{ day: TODAY }],
      corrected: [{ day: TODAY, value: 100, correctionReason: 'Komma vergessen' }],
    });
    expect([10, 11]).toContain(indicator?.['latest']);
  });
});

describe('after the work', () => {
  it('the plan stands, the last records come, and the evaluation closes the book', async () => {
    const { office, police } = world;
    let ended = await moved(office, await aProject(world, 'Ist vorbei'), 'BEGIN', 'COMPLETE');
    const { id: projectId } = ended;
    const line = first(ended.budgetLines);
    const receipt = { projectId, lineId: line.id, paidOn: TODAY, payee: 'Firma', purpose: 'Rest', amount: 1 };
    expect(await police.do('saveMilestone', { projectId, ...ENTRIES.saveMilestone })).toMatchObject({
      code: 'PROJECT_COMPLETED',
    });
    expect(await police.do('recordReceipt', receipt)).toMatchObject({ __typename: 'Project' });
    expect(await police.do('recordProgress', { projectId, day: TODAY, words: 'Zum Schluss' })).toMatchObject({
      __typename: 'Project',
    });
    ended = await openProject(office, projectId);
    await office.do('evaluateProject', { ...seen(ended), sheet: SHEET });
    for (const [mutation, input] of [
      ['recordReceipt', receipt],
      ['recordProgress', { projectId, day: TODAY, words: 'Zu spät' }],
      ['cancelReceipt', { projectId, receiptId: first(ended.receipts).id, reason: 'Zu spät' }],
      ['correctMeasurement', { projectId, measurementId: crypto.randomUUID(), value: 1, reason: 'Zu spät' }],
    ] as const)
      expect(await police.do(mutation, input)).toMatchObject({ code: 'PROJECT_EVALUATED' });
    expect(await office.do('saveBudgetLine', { projectId, label: 'Zu spät', planned: 1 })).toMatchObject({
      code: 'PROJECT_EVALUATED',
    });
  });
});
