import { describe, expect, it } from '@jest/globals';
import { planNudges, planReminders, type ReminderCase, type ReminderRule } from './reminder-schedule.js';

const defaults: ReminderRule[] = [
  { before: { days: 7 }, to: 'OPEN', onlyVideo: false },
  { before: { days: 2 }, to: 'OPEN_AND_COMING', onlyVideo: false },
  { before: { hours: 2 }, to: 'OPEN_AND_COMING', onlyVideo: true },
];
const at = (iso: string): Date => new Date(iso);
const meeting = (start: string, change: Partial<ReminderCase> = {}): ReminderCase => ({
  reminders: defaults,
  startsAt: at(start),
  zone: 'Europe/Berlin',
  hasVideo: true,
  invitedAt: at('2027-01-04T08:00:00Z'),
  now: at('2027-01-04T08:00:00Z'),
  ...change,
});
const dues = (planned: { dueAt: Date }[]): string[] => planned.map(({ dueAt }) => dueAt.toISOString());

describe('the reminders of a meeting', () => {
  it('go 7 days, 2 days and, by video, 2 hours before', () => {
    expect(planReminders(meeting('2027-03-04T16:00:00Z'))).toEqual([
      { offset: { days: 7 }, dueAt: at('2027-02-25T16:00:00Z'), to: 'OPEN' },
      { offset: { days: 2 }, dueAt: at('2027-03-02T16:00:00Z'), to: 'OPEN_AND_COMING' },
      { offset: { hours: 2 }, dueAt: at('2027-03-04T14:00:00Z'), to: 'OPEN_AND_COMING' },
    ]);
  });

  it('leave the last one out without a video link', () => {
    expect(planReminders(meeting('2027-03-04T16:00:00Z', { hasVideo: false }))).toHaveLength(2);
  });

  it.each([
    ['Saturday', '2027-03-08T16:00:00Z', '2027-03-05T07:00:00.000Z'],
    ['Sunday', '2027-03-09T16:00:00Z', '2027-03-05T07:00:00.000Z'],
    ['Buß- und Bettag', '2027-11-19T16:00:00Z', '2027-11-16T07:00:00.000Z'],
    ['Easter Monday', '2027-03-31T15:00:00Z', '2027-03-25T07:00:00.000Z'],
    ['Reformation Day', '2028-11-02T16:00:00Z', '2028-10-30T07:00:00.000Z'],
  ])('due on %s go at 08:00 on the working day before', (_, start, expected) => {
    const only = { reminders: [{ ...defaults[1]!, before: { days: 2 } }] };
    expect(dues(planReminders(meeting(start, only)))).toEqual([expected]);
  });

  it('keep the hour of the meeting across the switch of the clock', () => {
    const only = { reminders: [{ ...defaults[0]!, before: { days: 7 } }] };
    expect(dues(planReminders(meeting('2027-04-01T15:00:00Z', only)))).toEqual(['2027-03-25T16:00:00.000Z']);
  });

  it('two hours before go on a Sunday too', () => {
    const planned = planReminders(meeting('2027-03-07T16:00:00Z'));
    expect(dues(planned).at(-1)).toBe('2027-03-07T14:00:00.000Z');
  });

  it('are judged by the Berlin day also for a meeting elsewhere', () => {
    const only = { reminders: [{ ...defaults[1]!, before: { days: 2 } }], zone: 'Pacific/Auckland' };
    // Two days before Wednesday 08:00 in Auckland is a Monday there, but still Sunday evening in Berlin.
    expect(dues(planReminders(meeting('2027-03-09T19:00:00Z', only)))).toEqual(['2027-03-05T07:00:00.000Z']);
  });

  it('are left out when they lie in the past or before the invitation', () => {
    const start = '2027-03-04T16:00:00Z';
    expect(planReminders(meeting(start, { now: at('2027-02-25T16:00:00Z') }))).toHaveLength(2);
    expect(planReminders(meeting(start, { invitedAt: at('2027-03-03T10:00:00Z') }))).toHaveLength(1);
    expect(planReminders(meeting(start, { now: at(start) }))).toEqual([]);
  });
});

describe('nudges', () => {
  it('ask again on the working morning so many days after the invitation, never after the start', () => {
    const nudged = {
      nudgeAfterDays: [5, 3, 90],
      invitedAt: at('2027-02-02T10:00:00Z'),
      startsAt: at('2027-03-02T16:00:00Z'),
      now: at('2027-02-02T10:00:00Z'),
    };
    // Day 5 is a Sunday, so both fall on Friday 5 February, and one mail suffices.
    expect(planNudges(nudged).map((due) => due.toISOString())).toEqual(['2027-02-05T07:00:00.000Z']);
  });
});
