import { describe, expect, it } from '@jest/globals';
import { newId } from '../../shared/ids.js';
import type { Cents } from '../../shared/money/index.js';
import { messages } from '../../shared/messages/index.js';
import { completenessOf, MISSING_CODES, missingAtSubmission, type Written } from './completeness.js';
import { isBalanced } from './finance-plan.js';
import { EMPTY_CONTENT } from './proposal-content.js';

const nothing: Written = {
  head: {
    ...{ title: '', summary: null, fieldIds: [], startsOn: null, endsOn: null, area: null, bodyId: null },
    ...{ proposingOrganisationId: null, contactPersonId: null, implementingOrganisationId: null },
  },
  content: EMPTY_CONTENT,
};

const stepOf = (written: Written, name: string) =>
  completenessOf(written).find(({ section }) => section === name);

describe('completeness', () => {
  it('names every missing field by a sentence of its own', () => {
    expect(MISSING_CODES.filter((code) => messages[code] === undefined)).toEqual([]);
    expect(new Set(MISSING_CODES).size).toBe(MISSING_CODES.length);
  });

  it('of an empty proposal counts nothing but what is not asked for', () => {
    expect(completenessOf(nothing).map(({ section, filled, total }) => [section, filled, total])).toEqual([
      ...[
        ['HEAD', 0, 9],
        ['PROBLEM', 0, 6],
        ['CAUSES', 0, 3],
        ['GOALS', 1, 7],
        ['MEASURES', 0, 2],
      ],
      ...[
        ['DELIVERY', 0, 6],
        ['EVALUATION', 0, 6],
        ['FOLLOW_UP', 0, 3],
        ['FINANCE', 0, 4],
      ],
      // Whose data, and by which right, is not asked while nobody said that there are any.
      ['DATA_PROTECTION', 2, 4],
    ]);
  });

  it('asks at submitting for what table A6 marks with M, and for nothing else', () => {
    expect(missingAtSubmission(nothing).map(({ field }) => field)).toEqual([
      ...['head.title', 'head.summary', 'head.fieldIds', 'head.startsOn', 'head.endsOn'],
      ...['head.proposingOrganisationId', 'head.contactPersonId', 'head.bodyId'],
      ...['problem.description', 'problem.affected', 'problem.since', 'problem.extent', 'problem.evidence'],
      ...['goals.overall', 'goals.targetGroup', 'goals.level', 'goals.size', 'goals.reachedBy'],
      ...['measures.items', 'dataProtection.processesPersonalData', 'dataProtection.hasNoOffenceData'],
    ]);
  });

  it('takes no for an answer, and a measure without a title for none', () => {
    const { dataProtection, measures } = EMPTY_CONTENT;
    const line = {
      ...{ id: newId<never>(), title: null, description: 'Text', goalId: null, responsible: null },
      ...{ startsOn: null, endsOn: null, output: null },
    };
    const written = {
      ...nothing,
      content: {
        ...EMPTY_CONTENT,
        dataProtection: { ...dataProtection, processesPersonalData: false },
        measures: { ...measures, items: [line] },
      },
    };
    expect(stepOf(written, 'DATA_PROTECTION')).toMatchObject({
      filled: 3,
      missing: [{ code: 'LACKS_NO_OFFENCE_DATA' }],
    });
    expect(stepOf(written, 'MEASURES')).toMatchObject({ filled: 0 });
  });

  it('asks whose data and by which right where there are personal data', () => {
    const dataProtection = { ...EMPTY_CONTENT.dataProtection, processesPersonalData: true };
    const written = { ...nothing, content: { ...EMPTY_CONTENT, dataProtection } };
    expect(stepOf(written, 'DATA_PROTECTION')?.missing.map(({ code }) => code)).toEqual([
      'LACKS_WHOSE_DATA',
      'LACKS_LEGAL_BASIS',
      'LACKS_NO_OFFENCE_DATA',
    ]);
  });

  const goal = {
    ...{
      id: newId<never>(),
      text: 'Weniger Vorfälle',
      indicator: 'Vorfälle im Jahr',
      baseline: 30,
      target: 15,
    },
    ...{ unit: null, dueOn: '2027-12-31', source: 'Statistik der Stadt' },
  };
  it.each([
    ['every part', {}, true],
    ['no indicator', { indicator: null }, false],
    ['no baseline', { baseline: null }, false],
    ['a baseline of zero', { baseline: 0 }, true],
    ['a target like its baseline', { target: 30 }, false],
    ['no date', { dueOn: null }, false],
    ['no source', { source: null }, false],
  ])('of a goal with %s', (_, change, smart) => {
    const goals = { ...EMPTY_CONTENT.goals, smart: [{ ...goal, ...change }] };
    const missing = stepOf({ ...nothing, content: { ...EMPTY_CONTENT, goals } }, 'GOALS')?.missing ?? [];
    expect(missing.every(({ code }) => code !== 'LACKS_SMART_PARTS')).toBe(smart);
  });

  const amount = (cents: number) => cents as Cents;
  it.each([
    ['nothing on either side', [], [], false],
    ['the same sums', [100, 1], [50, 51], true],
    ['a cent too little', [100, 1], [100], false],
    ['a cent too much', [100], [100, 1], false],
    ['no amount yet', [null], [null], false],
  ])('of a plan with %s', (_, spent, funded, balanced) => {
    const line = (cents: number | null) => ({
      ...{ id: newId<never>(), title: null, amount: cents === null ? null : amount(cents) },
    });
    const finance = {
      ...EMPTY_CONTENT.finance,
      expenditures: spent.map((cents) => ({ ...line(cents), kind: 'FEES' as const, isEligible: true })),
      funding: funded.map((cents) => ({
        ...line(cents),
        kind: 'OWN_SHARE' as const,
        hours: null,
        hourlyRate: null,
      })),
    };
    expect(isBalanced(finance)).toBe(balanced);
  });
});
