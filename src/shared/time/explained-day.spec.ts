import { describe, expect, it } from '@jest/globals';
import { Counting } from './explained-day.js';
import { nextWorkingDay } from './working-days.js';

describe('counting days', () => {
  it('writes down each step, and why a day off moves it', () => {
    // Reformation Day 2028 is a Tuesday.
    const counted = Counting.from('Sitzung', '2028-11-15').minusDays(15, '14 volle Tage dazwischen');
    expect(counted.onWorkingDayBefore()).toMatchObject({
      day: '2028-10-30',
      steps: [
        'Sitzung: Mittwoch, 15.11.2028.',
        'Minus 15 Tage (14 volle Tage dazwischen): Dienstag, 31.10.2028.',
        'Das ist kein Werktag (Reformationstag), daher: Montag, 30.10.2028.',
      ],
    });
  });

  it('says that a working day is one', () => {
    expect(Counting.from('Sitzung', '2027-03-02').onWorkingDayBefore().steps.at(-1)).toBe(
      'Das ist ein Werktag.',
    );
  });

  it.each([
    ['back over the switch to summer time', '2027-04-05', -8, '2027-03-25', 'Ostermontag'],
    ['back over the switch to winter time', '2027-11-08', -8, '2027-10-29', 'Sonntag'],
    ['back over New Year', '2027-01-09', -8, '2026-12-31', 'Neujahr'],
    ['back over 29 February', '2028-03-08', -8, '2028-02-29', null],
    ['back over the day that is missing in other years', '2027-03-09', -8, '2027-03-01', null],
  ])('%s', (_, from, days, expected, dayOff) => {
    const counted = Counting.from('Sitzung', from).minusDays(-days, 'so ist die Regel').onWorkingDayBefore();
    expect(counted.day).toBe(expected);
    const [, , moved] = counted.steps;
    expect(moved).toMatch(dayOff === null ? /ein Werktag/ : /kein Werktag/);
  });

  it.each([
    ['2027-08-31', 1, '2027-09-30'],
    ['2028-02-29', 12, '2029-02-28'],
    ['2027-02-28', 12, '2028-02-28'],
    ['2027-12-31', 2, '2028-02-29'],
    ['2026-12-31', 6, '2027-06-30'],
  ])('%s and %i months on is %s', (from, months, expected) => {
    expect(Counting.from('Erster Bericht', from).plusMonths(months).day).toBe(expected);
  });

  it.each([
    ['2027-11-17', '2027-11-18', 'Buß- und Bettag'],
    ['2027-12-25', '2027-12-27', '1. Weihnachtstag'],
    ['2027-01-01', '2027-01-04', 'Neujahr'],
    ['2027-03-26', '2027-03-30', 'Karfreitag'],
  ])('what may wait until %s may wait until %s', (day, expected, name) => {
    expect(nextWorkingDay(day)).toBe(expected);
    const { steps } = Counting.from('Bericht', day).onWorkingDayAfter();
    expect(steps.at(-1)).toContain(`(${name})`);
  });
});
