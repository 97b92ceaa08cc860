import { describe, expect, it } from '@jest/globals';
import { type EscalationStep, plannedSteps } from './escalation.js';

const ESCALATION: readonly EscalationStep[] = [
  { told: 'RESPONSIBLE', when: { daysBefore: 2 } },
  { told: 'RESPONSIBLE', when: { workingDaysAfter: 1 } },
  { told: 'DEPUTY', when: { workingDaysAfter: 3 } },
  { told: 'OFFICE', when: { workingDaysAfter: 5 } },
];
const dues = (day: string, now = '2026-12-01T08:00:00Z'): string[] =>
  plannedSteps(ESCALATION, { dueOn: day, lastDay: day }, new Date(now)).map(({ dueAt }) =>
    dueAt.toISOString(),
  );

describe('the steps of an escalation', () => {
  it('go in the morning, from the responsible to the deputy to the office', () => {
    const day = { dueOn: '2027-03-03', lastDay: '2027-03-03' };
    expect(plannedSteps(ESCALATION, day, new Date('2026-12-01T08:00:00Z'))).toEqual([
      { position: 0, told: 'RESPONSIBLE', missed: false, dueAt: new Date('2027-03-01T07:00:00Z') },
      { position: 1, told: 'RESPONSIBLE', missed: true, dueAt: new Date('2027-03-04T07:00:00Z') },
      { position: 2, told: 'DEPUTY', missed: true, dueAt: new Date('2027-03-08T07:00:00Z') },
      { position: 3, told: 'OFFICE', missed: true, dueAt: new Date('2027-03-10T07:00:00Z') },
    ]);
  });

  it.each([
    ['remind before a weekend and count past it', '2027-03-08', ['2027-03-05T07', '2027-03-09T07']],
    ['remind before Easter and count past it', '2027-03-29', ['2027-03-25T07', '2027-03-30T06']],
    ['keep the hour over the switch to winter time', '2027-10-29', ['2027-10-27T06', '2027-11-01T07']],
    ['count past Christmas and New Year', '2026-12-31', ['2026-12-29T07', '2027-01-04T07']],
    ['know 29 February', '2028-02-28', ['2028-02-25T07', '2028-02-29T07']],
    ['count past Buß- und Bettag', '2027-11-16', ['2027-11-12T07', '2027-11-18T07']],
  ])('%s', (_, day, expected) => {
    expect(
      dues(day)
        .slice(0, 2)
        .map((due) => due.slice(0, 13)),
    ).toEqual(expected);
  });

  it('leave out a reminder whose hour has passed, and never what was missed', () => {
    expect(dues('2027-03-03', '2027-03-01T07:00:00Z')).toHaveLength(3);
    expect(dues('2027-03-03', '2027-03-01T06:59:59Z')).toHaveLength(4);
  });

  it('count from today when the day was missed before it was set', () => {
    expect(dues('2026-10-30', '2026-12-01T08:00:00Z')).toEqual([
      '2026-12-02T07:00:00.000Z',
      '2026-12-04T07:00:00.000Z',
      '2026-12-08T07:00:00.000Z',
    ]);
  });

  it('may fall on the very day by which to act', () => {
    const escalation = [{ told: 'OFFICE', when: { daysBefore: 0 } }] as const;
    const days = { dueOn: '2027-03-03', lastDay: '2027-03-07' };
    expect(plannedSteps(escalation, days, new Date('2027-03-03T06:00:00Z'))).toMatchObject([
      { dueAt: new Date('2027-03-03T07:00:00Z'), missed: false },
    ]);
  });
});
