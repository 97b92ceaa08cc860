import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { deadlinesOf, renewed } from '../deadlines/deadlines.js';
import { schwarzenberg, TODAY, type User, type World } from '../meetings/town.js';
import { workerParts, type WorkerParts } from '../notifications/worker-parts.js';
import { appointed } from '../rights/world.js';
import { aProgramme, guardOf, programmeOf, PROGRAMME_FIELDS, saxony, SMALL_GRANTS } from './programmes.js';

let world: World;
let parts: WorkerParts;
let state: string;
let stateCouncil: User;
let shipped: { id: string; revision: number; [field: string]: unknown };

beforeAll(async () => {
  world = await schwarzenberg();
  parts = await workerParts(world.app);
  state = await saxony(world.app.database);
  stateCouncil = await appointed(world.app, { role: 'STATE_COUNCIL', territory: state });
  const [found] = await programmesOf(world.police);
  if (found === undefined) throw new Error('Nothing was shipped');
  shipped = found;
});
afterAll(async () => {
  await parts[Symbol.asyncDispose]();
  await world.app[Symbol.asyncDispose]();
});

const programmesOf = async (user: User) =>
  (
    await user.ask<{ fundingProgrammes: (typeof shipped)[] }>(
      `{ fundingProgrammes { id revision ${PROGRAMME_FIELDS} } }`,
    )
  ).fundingProgrammes;

/** What may be sent back of what was read. */
const factsOf = (programme: object): object =>
  Object.fromEntries(
    Object.keys(SMALL_GRANTS).map((key) => [key, (programme as Record<string, unknown>)[key]]),
  );

const following = (territoryId: string = world.town.id) => ({ programmeId: shipped.id, territoryId });

describe('the Saxon guideline', () => {
  it('is there as soon as Saxony is, as data with its source, its day and what is unchecked', () => {
    expect(shipped).toMatchObject({
      ...{ shortName: 'RL KommPräv', asOf: '2023-05-31', validTo: null },
      source: expect.stringContaining('SächsABl. S. 811'),
      sourceUrl: expect.stringMatching(/^https:/),
      ...{ windows: [{ opensOn: '08-31', closesOn: '10-15' }], windowYearsAhead: 1, receiptCounts: true },
      ...{ maximumRate: 9_000, minimumOwnShare: 1_000, inKindCounts: true, floor: 1_000_000 },
      ...{ reimbursedBelow: 2_000_000, consultationNeeded: true, onwardGrantAllowed: true },
      ...{ proofMonths: 6, retentionYears: 5, followUpChecked: false },
      // It is 1 December 2026: the window for 2027 is over.
      nextWindow: { fundingYear: 2028, opensOn: '2027-08-31', closesOn: '2027-10-15', isOpen: false },
    });
    expect(shipped['eligibleKinds']).not.toContain('INVESTMENT');
  });

  it('is brought up to date by the state council, and by nobody else', async () => {
    const change = { ...factsOf(shipped), id: shipped.id, revision: shipped.revision, maximumRate: 8_500 };
    expect(await world.office.do('changeFundingProgramme', change)).toMatchObject({ code: 'NOT_ALLOWED' });
    const changed = await stateCouncil.do('changeFundingProgramme', change, PROGRAMME_FIELDS);
    expect(changed).toMatchObject({ maximumRate: 8_500, mayChange: true });
    expect(await stateCouncil.do('changeFundingProgramme', change)).toMatchObject({
      code: 'CHANGED_MEANWHILE',
    });
    const back = { ...factsOf(changed), id: changed.id, revision: changed.revision, maximumRate: 9_000 };
    expect(await stateCouncil.do('changeFundingProgramme', back)).toMatchObject({
      __typename: 'FundingProgramme',
    });
  });

  it('is changed once when two change it at once', async () => {
    const { revision } = (await programmeOf(world.office, shipped.id)) ?? { revision: 0 };
    const change = { ...factsOf(shipped), id: shipped.id, revision };
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => stateCouncil.do('changeFundingProgramme', change)),
    );
    expect(answers.filter(({ __typename: type }) => type === 'FundingProgramme')).toHaveLength(1);
    expect(new Set(answers.map(({ code }) => code))).toEqual(new Set([undefined, 'CHANGED_MEANWHILE']));
  });
});

describe('a programme of a town', () => {
  it('is described by its office, and its amounts are read as people write them', async () => {
    const made = await aProgramme(world.office, world.town.id);
    expect(made).toMatchObject({ ceiling: 150_000, floor: null, mayChange: true });
    expect(await programmeOf(world.police, made.id)).toMatchObject({ ceiling: 150_000, mayChange: false });
    const names = (await programmesOf(world.police)).map((programme) => programme['name']);
    expect(names).toEqual([SMALL_GRANTS.name, 'Richtlinie Kommunale Prävention (RL KommPräv)']);
    const elsewhere = (await programmesOf(await world.neighbour.office())).map((each) => each['name']);
    expect(elsewhere).toEqual(['Richtlinie Kommunale Prävention (RL KommPräv)']);
  });

  it('is refused with a word at the field that is at fault', async () => {
    const { office, town, neighbour } = world;
    const tries: [object, string, string | null][] = [
      [{ name: ' ' }, 'NAME_MISSING', 'name'],
      [{ funder: '' }, 'NAME_MISSING', 'funder'],
      [{ source: '' }, 'NAME_MISSING', 'source'],
      [{ sourceUrl: 'ftp://x' }, 'SOURCE_URL_INVALID', 'sourceUrl'],
      [{ validTo: '2025-12-31' }, 'PROGRAMME_ENDS_BEFORE_IT_BEGINS', 'validTo'],
      [{ financeKinds: [] }, 'FINANCE_KIND_MISSING', 'financeKinds'],
      [{ eligibleKinds: [] }, 'EXPENDITURE_KIND_MISSING', 'eligibleKinds'],
      [{ maximumRate: 10_001 }, 'NUMBER_OUT_OF_RANGE', 'maximumRate'],
      [{ minimumOwnShare: -1 }, 'NUMBER_OUT_OF_RANGE', 'minimumOwnShare'],
      [{ floor: '-0,01' }, 'AMOUNT_NEGATIVE', 'floor'],
      [{ windows: [{ closesOn: '02-29' }] }, 'WINDOW_DAY_INVALID', 'windows'],
      [{ windows: [{ opensOn: '31.08.', closesOn: '10-15' }] }, 'WINDOW_DAY_INVALID', 'windows'],
      [{ windows: [{ opensOn: '11-01', closesOn: '10-15' }] }, 'WINDOW_ENDS_BEFORE_IT_OPENS', 'windows'],
      [{ windows: Array.from({ length: 5 }, () => ({ closesOn: '10-15' })) }, 'TOO_MANY_ROWS', 'windows'],
      [{ proofMonths: 61 }, 'NUMBER_OUT_OF_RANGE', 'proofMonths'],
      [{ territoryId: neighbour.id }, 'NOT_ALLOWED', null],
      [{ territoryId: state }, 'NOT_ALLOWED', null],
    ];
    for (const [input, code, field] of tries)
      expect([
        input,
        await office.do('describeFundingProgramme', { ...SMALL_GRANTS, territoryId: town.id, ...input }),
      ]).toMatchObject([input, { code, field }]);
  });
});

describe('a programme that a town follows', () => {
  beforeEach(() => world.app.clock.set(TODAY));

  const windowsOf = async (user: User = world.office) => {
    await renewed(parts);
    return (await deadlinesOf(user)).filter(({ kind }) => kind.startsWith('FUNDING'));
  };

  it('has its windows among the deadlines of the town, for everybody there, with rule and source', async () => {
    expect(await world.office.do('followFundingProgramme', following(), PROGRAMME_FIELDS)).toMatchObject({
      followedBy: [{ territory: { name: 'Schwarzenberg' } }],
    });
    const [opens, closes, ...others] = await windowsOf();
    expect(others).toEqual([]);
    expect(opens).toMatchObject({
      ...{ kind: 'FUNDING_OPENS', title: 'Förderfenster öffnet: RL KommPräv', dueOn: '2027-08-31' },
      path: `/foerderung/programme/${shipped.id}`,
      ruleSource: 'Angaben zum Förderprogramm, Stand Mittwoch, 31.05.2023. Bitte beim Fördergeber prüfen.',
    });
    expect(closes).toMatchObject({
      ...{ kind: 'FUNDING_CLOSES', dueOn: '2027-10-15', lastDay: '2027-10-15', isOpen: true },
      rule: 'Anträge für 2028 nimmt das Programm bis zu diesem Tag an. Es zählt der Tag, an dem der Antrag eingeht.',
      consequence: 'Danach ist für 2028 kein Antrag mehr möglich.',
    });
    expect((await windowsOf(world.police)).map(({ kind }) => kind)).toEqual([
      'FUNDING_OPENS',
      'FUNDING_CLOSES',
    ]);
    expect(await windowsOf(await world.neighbour.office())).toEqual([]);
    expect(await windowsOf(stateCouncil)).toEqual([]);
  });

  it('moves on with the days: open to the last one, then the next year', async () => {
    world.app.clock.set('2027-08-31T10:00:00Z');
    expect((await windowsOf()).map(({ kind, dueOn }) => [kind, dueOn])).toEqual([
      ['FUNDING_OPENS', '2027-08-31'],
      ['FUNDING_CLOSES', '2027-10-15'],
    ]);
    world.app.clock.set('2027-10-15T10:00:00Z');
    expect((await windowsOf()).map(({ kind, dueOn }) => [kind, dueOn])).toEqual([
      ['FUNDING_CLOSES', '2027-10-15'],
      ['FUNDING_OPENS', '2028-08-31'],
    ]);
    world.app.clock.set('2027-10-16T10:00:00Z');
    expect((await windowsOf()).map(({ kind, dueOn, lastDay }) => [kind, dueOn, lastDay])).toEqual([
      ['FUNDING_OPENS', '2028-08-31', '2028-08-31'],
      // A Sunday: whoever acts while the offices are open acts on Friday.
      ['FUNDING_CLOSES', '2028-10-13', '2028-10-15'],
    ]);
  });

  it('follows a change of the rules', async () => {
    const seen = (await programmeOf(stateCouncil, shipped.id)) ?? shipped;
    const windows = [{ opensOn: '05-01', closesOn: '06-30' }];
    const change = { ...factsOf(seen), id: seen.id, revision: seen.revision, windows };
    const changed = await stateCouncil.do('changeFundingProgramme', change, PROGRAMME_FIELDS);
    expect((await windowsOf()).map(({ dueOn }) => dueOn)).toEqual(['2027-05-01', '2027-06-30']);
    const back = { ...factsOf(shipped), id: changed.id, revision: changed.revision };
    await stateCouncil.do('changeFundingProgramme', back);
  });

  it('is followed once however often it is asked, and not any more when the office says so', async () => {
    await Promise.all(
      Array.from({ length: 10 }, () => world.office.do('followFundingProgramme', following())),
    );
    expect((await programmeOf(world.office, shipped.id))?.['followedBy']).toHaveLength(1);
    const left = await world.office.do('unfollowFundingProgramme', following(), PROGRAMME_FIELDS);
    expect(left['followedBy']).toEqual([]);
    expect(await windowsOf()).toEqual([]);
    expect(await world.office.do('unfollowFundingProgramme', following())).toMatchObject({ id: shipped.id });
    expect(await world.office.do('followFundingProgramme', following(world.neighbour.id))).toMatchObject({
      code: 'NOT_ALLOWED',
    });
    expect(
      await world.office.do('followFundingProgramme', { ...following(), programmeId: world.town.id }),
    ).toMatchObject({ code: 'NOT_FOUND', field: 'programmeId' });
  });
});

describe('the guard over a plan that is not saved', () => {
  beforeEach(() => world.app.clock.set(TODAY));

  const plan = (more: object = {}) => ({
    ...{ programmeId: shipped.id, fundingYear: 2027, consultedOn: '2026-06-01' },
    expenditures: [{ kind: 'MATERIAL', title: 'Material', amount: '30.000,00 €' }],
    means: [
      { kind: 'PROGRAMME', amount: '27.000,01' },
      { kind: 'OWN_SHARE', amount: '2.999,99' },
    ],
    ...more,
  });

  it('says today what is wrong with it, the gravest first', async () => {
    const findings = await guardOf(world.police, plan());
    expect(findings.map(({ code, severity }) => `${severity} ${code}`)).toEqual([
      'BLOCKER WINDOW_CLOSED',
      'BLOCKER RATE_TOO_HIGH',
      'BLOCKER OWN_SHARE_TOO_LOW',
      'FINE CONSULTATION_DONE',
    ]);
    expect(findings[1]?.mend).toBe('Senken Sie den beantragten Betrag um 0,01\u00A0€.');
    const next = await guardOf(world.police, plan({ fundingYear: 2028 }));
    expect(next.map(({ code }) => code)).toContain('WINDOW_NOT_YET');
  });

  it('is not fooled by amounts below nothing, and knows only programmes that are there', async () => {
    const { client } = world.police;
    const codeOf = async (input: object): Promise<string | undefined> => {
      const { errors } = await client.run(
        'query ($plan: FundingPlanInput!) { fundingGuard(plan: $plan) { code } }',
        { plan: input },
      );
      return errors?.[0]?.extensions.code;
    };
    expect(await codeOf(plan({ means: [{ kind: 'PROGRAMME', amount: '-1,00 €' }] }))).toBe('AMOUNT_NEGATIVE');
    expect(await codeOf(plan({ fundingYear: 0 }))).toBe('NUMBER_OUT_OF_RANGE');
    expect(await codeOf(plan({ programmeId: world.town.id }))).toBe('NOT_FOUND');
  });
});
