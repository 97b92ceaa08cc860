import { describe, expect, it } from '@jest/globals';
import type { Cents } from '../../../shared/money/index.js';
import type { Day } from '../../../shared/time/day.js';
import type { Expenditure, FundingPlan, Means } from '../plan.js';
import type { ProgrammeFacts } from '../programme.js';
import { type FindingCode, guardFindings, type Severity } from './index.js';

const euros = (amount: number): Cents => Math.round(amount * 100) as Cents;

/** As shipped (migration 0033). */
const KOMMPRAEV: ProgrammeFacts = {
  ...{ name: 'RL KommPräv', shortName: null, funder: 'LPR', source: 'SächsABl. S. 811', sourceUrl: null },
  ...{ asOf: '2023-05-31', validFrom: '2018-06-12', validTo: null, remarks: null },
  ...{ windows: [{ opensOn: '08-31', closesOn: '10-15' }], windowYearsAhead: 1, receiptCounts: true },
  ...{ financeKinds: ['SHARE', 'FIXED'], maximumRate: 9_000, minimumOwnShare: 1_000, inKindCounts: true },
  ...{ floor: euros(10_000), floorExceptions: 'eine Veranstaltung', ceiling: null },
  ...{ reimbursedBelow: euros(20_000), consultationNeeded: true, onwardGrantAllowed: true },
  staffCaps: [
    { training: 'Berufsausbildung', payGroup: 7, payStage: 3 },
    { training: 'Fachhochschulabschluss', payGroup: 11, payStage: 3 },
  ],
  eligibleKinds: ['STAFF', 'FEES', 'MATERIAL', 'IN_KIND'],
  ...{ proofMonths: 6, retentionYears: 5, followUpChecked: false },
};

/** Lower Saxony (domain.md A4): at most 80 % and 20,000 € a year, due on 30 September; proves that the rules are data. */
const LOWER_SAXONY: ProgrammeFacts = {
  ...KOMMPRAEV,
  ...{ name: 'Niedersachsen', funder: 'LPR Niedersachsen', validFrom: '2020-01-01' },
  ...{ windows: [{ opensOn: null, closesOn: '09-30' }], receiptCounts: false },
  ...{ financeKinds: ['SHARE'], maximumRate: 8_000, minimumOwnShare: 0, inKindCounts: false },
  ...{ floor: null, floorExceptions: null, ceiling: euros(20_000), reimbursedBelow: null },
  ...{ staffCaps: [], consultationNeeded: false, onwardGrantAllowed: false },
};

const spend = (amount: number, more: Partial<Expenditure> = {}): Expenditure => ({
  ...{ kind: 'MATERIAL', title: 'Material', amount: euros(amount), eligible: true, payGroup: null },
  ...more,
});
const gets = (kind: Means['kind'], amount: number): Means => ({ kind, amount: euros(amount) });

/** 30,000 € of which 27,000 € are asked for: just what is allowed. */
const FITS: FundingPlan = {
  ...{ fundingYear: 2027, financeKind: null, consultedOn: '2026-06-01', onwardGrant: false },
  expenditures: [spend(30_000)],
  means: [gets('PROGRAMME', 27_000), gets('OWN_SHARE', 3_000)],
};

const IN_TIME: Day = '2026-09-15';
const found = (plan: Partial<FundingPlan>, day: Day = IN_TIME, programme = KOMMPRAEV) =>
  guardFindings(programme, { ...FITS, ...plan }, day);
const severityOf = (findings: ReturnType<typeof found>, code: FindingCode): Severity | undefined =>
  findings.find((finding) => finding.code === code)?.severity;
const sentenceOf = (findings: ReturnType<typeof found>, code: FindingCode): string =>
  (findings.find((finding) => finding.code === code)?.sentence ?? '').replaceAll('\u00A0', ' ');

describe('the window of the Saxon guideline', () => {
  it.each<[Day, FindingCode, Severity]>([
    ['2025-10-15', 'WINDOW_NOT_YET', 'HINT'],
    ['2026-08-30', 'WINDOW_NOT_YET', 'HINT'],
    ['2026-08-31', 'WINDOW_OPEN', 'HINT'],
    ['2026-10-15', 'WINDOW_OPEN', 'HINT'],
    ['2026-10-16', 'WINDOW_CLOSED', 'BLOCKER'],
    ['2027-03-01', 'WINDOW_CLOSED', 'BLOCKER'],
  ])('for 2027 is on %s: %s', (day, code, severity) => {
    expect(severityOf(found({}, day), code)).toBe(severity);
  });

  it('when closed names the next one and its year', () => {
    expect(sentenceOf(found({}, '2026-11-30'), 'WINDOW_CLOSED')).toBe(
      'Anträge für 2027 waren nur bis Donnerstag, 15.10.2026 möglich. Das nächste Fenster ist von Dienstag, 31.08.2027 bis Freitag, 15.10.2027, für 2028.',
    );
  });

  it('says that the receipt counts', () => {
    expect(sentenceOf(found({}), 'WINDOW_OPEN')).toContain('an dem der Antrag eingeht');
  });
});

describe('money', () => {
  it.each<[string, Partial<FundingPlan>, FindingCode, Severity]>([
    ['90 % to the cent', {}, 'RATE_KEPT', 'FINE'],
    [
      'one cent more than 90 %',
      { means: [gets('PROGRAMME', 27_000.01), gets('OWN_SHARE', 2_999.99)] },
      'RATE_TOO_HIGH',
      'BLOCKER',
    ],
    ['10 % to the cent', {}, 'OWN_SHARE_KEPT', 'FINE'],
    [
      'one cent less than 10 %',
      { means: [gets('PROGRAMME', 27_000), gets('OWN_SHARE', 2_999.99), gets('THIRD_PARTY', 0.01)] },
      'OWN_SHARE_TOO_LOW',
      'BLOCKER',
    ],
    [
      'an own share of work and material',
      { means: [gets('PROGRAMME', 27_000), gets('IN_KIND', 3_000)] },
      'OWN_SHARE_KEPT',
      'FINE',
    ],
    ['sums that differ by a cent', { expenditures: [spend(30_000.01)] }, 'PLAN_UNBALANCED', 'BLOCKER'],
    [
      'just the floor',
      { expenditures: [spend(20_000)], means: [gets('PROGRAMME', 10_000), gets('OWN_SHARE', 10_000)] },
      'BELOW_FLOOR',
      'WARNING',
    ],
    [
      'a sum that is paid afterwards',
      { expenditures: [spend(30_000)], means: [gets('PROGRAMME', 19_999.99), gets('OWN_SHARE', 10_000.01)] },
      'PAID_AFTERWARDS',
      'HINT',
    ],
    ['a finance kind that is not offered', { financeKind: 'FULL' }, 'FINANCE_KIND_NOT_OFFERED', 'BLOCKER'],
  ])('%s', (_, plan, code, severity) => {
    expect(severityOf(found(plan), code)).toBe(severity);
  });

  it('a third of a cent is rounded so that no rule is broken', () => {
    // 10 % of 0.01 € is 0.1 cent: the town gives a whole one; 90 % of 0.01 € is 0.9 cent: nothing can be asked for.
    const plan = { expenditures: [spend(0.01)], means: [gets('PROGRAMME', 0.01)] };
    expect(sentenceOf(found(plan), 'RATE_TOO_HIGH')).toContain('also 0,00 €');
    expect(sentenceOf(found(plan), 'OWN_SHARE_TOO_LOW')).toContain('also 0,01 €');
  });

  it('above the floor nothing is said of it', () => {
    const plan = { means: [gets('PROGRAMME', 10_000.01), gets('OWN_SHARE', 19_999.99)] };
    expect(severityOf(found(plan), 'BELOW_FLOOR')).toBeUndefined();
    expect(
      severityOf(found({ means: [gets('PROGRAMME', 20_000), gets('OWN_SHARE', 10_000)] }), 'PAID_AFTERWARDS'),
    ).toBe(undefined);
  });

  it('a fixed sum knows no rate', () => {
    const plan: Partial<FundingPlan> = {
      ...{ financeKind: 'FIXED', means: [gets('PROGRAMME', 27_000.01), gets('OWN_SHARE', 2_999.99)] },
    };
    expect(severityOf(found(plan), 'RATE_TOO_HIGH')).toBeUndefined();
  });

  it('says the numbers, the reason and what helps', () => {
    const [finding] = found({ means: [gets('PROGRAMME', 28_000), gets('OWN_SHARE', 2_000)] });
    expect(finding).toMatchObject({ code: 'RATE_TOO_HIGH', severity: 'BLOCKER' });
    expect(finding?.sentence.replaceAll('\u00A0', ' ')).toBe(
      'Beantragt sind 28.000,00 € von 30.000,00 € förderfähigen Ausgaben. Möglich sind höchstens 90 %, also 27.000,00 €.',
    );
    expect(finding?.mend?.replaceAll('\u00A0', ' ')).toBe('Senken Sie den beantragten Betrag um 1.000,00 €.');
  });
});

describe('kinds of expenditure, staff and onward grants', () => {
  it.each<[string, Partial<FundingPlan>, FindingCode, Severity | undefined]>([
    [
      'an investment among what is paid for',
      { expenditures: [spend(30_000, { kind: 'INVESTMENT' })] },
      'INVESTMENT_NOT_PAID',
      'BLOCKER',
    ],
    [
      'an investment that the town pays itself',
      { expenditures: [spend(30_000, { kind: 'INVESTMENT', eligible: false })] },
      'INVESTMENT_NOT_PAID',
      undefined,
    ],
    [
      'rent, which is not paid',
      { expenditures: [spend(30_000, { kind: 'RENT' })] },
      'KIND_NOT_PAID',
      'BLOCKER',
    ],
    [
      'staff in the highest group',
      { expenditures: [spend(30_000, { kind: 'STAFF', payGroup: 11 })] },
      'PAY_GROUP_TOO_HIGH',
      undefined,
    ],
    [
      'staff above it',
      { expenditures: [spend(30_000, { kind: 'STAFF', payGroup: 12 })] },
      'PAY_GROUP_TOO_HIGH',
      'BLOCKER',
    ],
    [
      'staff without a group',
      { expenditures: [spend(30_000, { kind: 'STAFF' })] },
      'PAY_GROUP_MISSING',
      'WARNING',
    ],
    ['an onward grant', { onwardGrant: true }, 'ONWARD_GRANT_TOLD', 'HINT'],
  ])('%s', (_, plan, code, severity) => {
    expect(severityOf(found(plan), code)).toBe(severity);
  });
});

describe('the consultation', () => {
  it.each<[string, Day | null, FindingCode, Severity]>([
    ['is missing', null, 'CONSULTATION_MISSING', 'WARNING'],
    ['is today', IN_TIME, 'CONSULTATION_DONE', 'FINE'],
    ['is only tomorrow', '2026-09-16', 'CONSULTATION_MISSING', 'WARNING'],
  ])('%s', (_, consultedOn, code, severity) => {
    expect(severityOf(found({ consultedOn }), code)).toBe(severity);
  });
});

describe('another programme is other data', () => {
  const theirs = (plan: Partial<FundingPlan>, day: Day = IN_TIME) => found(plan, day, LOWER_SAXONY);

  it.each<[string, Partial<FundingPlan>, FindingCode, Severity | undefined]>([
    ['90 % is too much', {}, 'RATE_TOO_HIGH', 'BLOCKER'],
    ['27,000 € is too much', {}, 'ABOVE_CEILING', 'BLOCKER'],
    ['no own share is asked for', { means: [] }, 'OWN_SHARE_TOO_LOW', undefined],
    ['work does not count', { means: [gets('IN_KIND', 1)] }, 'IN_KIND_NOT_COUNTED', 'HINT'],
    ['nobody advises before', { consultedOn: null }, 'CONSULTATION_MISSING', undefined],
    ['money is not passed on', { onwardGrant: true }, 'ONWARD_GRANT_REFUSED', 'BLOCKER'],
    ['a fixed sum is not offered', { financeKind: 'FIXED' }, 'FINANCE_KIND_NOT_OFFERED', 'BLOCKER'],
  ])('%s', (_, plan, code, severity) => {
    expect(severityOf(theirs(plan), code)).toBe(severity);
  });

  it.each<[Day, FindingCode]>([
    ['2025-10-01', 'WINDOW_OPEN'],
    ['2026-09-30', 'WINDOW_OPEN'],
    ['2026-10-01', 'WINDOW_CLOSED'],
  ])('its window is another: on %s %s', (day, code) => {
    expect(severityOf(theirs({}, day), code)).toBeDefined();
  });

  it('of which the rules are of another time is refused', () => {
    const old = { ...LOWER_SAXONY, validTo: '2026-12-31' };
    expect(severityOf(found({}, IN_TIME, old), 'PROGRAMME_NOT_VALID')).toBe('BLOCKER');
    expect(severityOf(found({ fundingYear: 2026 }, IN_TIME, old), 'PROGRAMME_NOT_VALID')).toBeUndefined();
    expect(severityOf(found({ fundingYear: 2019 }, IN_TIME, old), 'PROGRAMME_NOT_VALID')).toBe('BLOCKER');
  });

  it('without windows takes applications at any time', () => {
    const anyTime = { ...LOWER_SAXONY, windows: [] };
    expect(found({}, IN_TIME, anyTime).filter(({ code }) => code.startsWith('WINDOW'))).toEqual([]);
  });
});
