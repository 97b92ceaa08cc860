import { describe, expect, it } from '@jest/globals';
import { nextReport } from './working-group-report.js';

const half = { reportIntervalMonths: 6, mandateTo: null };

describe('the next report of a working group', () => {
  it.each([
    ['comes after the interval', half, '2027-06-30', '2027-06-20', { months: 6, due: '2027-12-30' }],
    ['is not moved by a late one', half, '2027-06-30', '2027-09-15', { months: 6, due: '2027-12-30' }],
    ['leaves out what has passed', half, '2026-01-31', '2027-08-01', { months: 24, due: '2028-01-31' }],
    [
      'falls on the last day of a short month',
      half,
      '2026-08-31',
      '2026-08-31',
      { months: 6, due: '2027-02-28' },
    ],
    ['knows 29 February', half, '2027-08-31', '2027-08-31', { months: 6, due: '2028-02-29' }],
    [
      'comes back to the day after a short month',
      half,
      '2026-08-31',
      '2027-03-01',
      { months: 12, due: '2027-08-31' },
    ],
    [
      'is none without an interval',
      { ...half, reportIntervalMonths: null },
      '2027-06-30',
      '2027-06-30',
      null,
    ],
    ['is none after the mandate', { ...half, mandateTo: '2027-12-29' }, '2027-06-30', '2027-06-30', null],
    [
      'may be on the last day of the mandate',
      { ...half, mandateTo: '2027-12-30' },
      '2027-06-30',
      '2027-06-30',
      { months: 6, due: '2027-12-30' },
    ],
  ])('%s', (_, mandate, dueOn, givenOn, expected) => {
    expect(nextReport(mandate, { dueOn, givenOn })).toEqual(expected);
  });
});
