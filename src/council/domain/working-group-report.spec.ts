import { describe, expect, it } from '@jest/globals';
import { nextReport } from './working-group-report.js';

const half = { reportIntervalMonths: 6, mandateTo: null };
const until = (mandateTo: string) => ({ ...half, mandateTo });
/** The mandate names the day. */
const first = (from: string) => ({ from, months: 0 });

describe('the next report of a working group', () => {
  it.each([
    ['comes after the interval', half, first('2027-06-30'), '2027-06-20', [6, '2027-12-30']],
    ['is not moved by a late one', half, first('2027-06-30'), '2027-09-15', [6, '2027-12-30']],
    ['leaves out what has passed', half, first('2026-01-31'), '2027-08-01', [24, '2028-01-31']],
    ['falls on the last day of a short month', half, first('2026-08-31'), '2026-08-31', [6, '2027-02-28']],
    ['knows 29 February', half, first('2027-08-31'), '2027-08-31', [6, '2028-02-29']],
    [
      'comes back to the day after it',
      half,
      { from: '2026-08-31', months: 6 },
      '2027-02-28',
      [12, '2027-08-31'],
    ],
    [
      'may be on the last day of the mandate',
      until('2027-12-30'),
      first('2027-06-30'),
      '2027-06-30',
      [6, '2027-12-30'],
    ],
  ])('%s', (_, mandate, counted, givenOn, [months, due]) => {
    expect(nextReport(mandate, { ...counted, givenOn })).toEqual({ from: counted.from, months, due });
  });

  it.each([
    ['without an interval', { ...half, reportIntervalMonths: null }],
    ['after the mandate', until('2027-12-29')],
  ])('is none %s', (_, mandate) => {
    expect(nextReport(mandate, { ...first('2027-06-30'), givenOn: '2027-06-30' })).toBeNull();
  });
});
