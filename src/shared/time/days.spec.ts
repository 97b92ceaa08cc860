import { describe, expect, it } from '@jest/globals';
import { addDays, daysBetween, instantOn, isDay, localDayOf } from './day.js';
import { formatDateTime, formatDay, formatTimeSpan } from './german-format.js';
import { isWorkingDay, previousWorkingDay, saxonHolidays } from './working-days.js';

const at = (iso: string): Date => new Date(iso);

describe('days', () => {
  it.each([
    ['2027-03-02T22:59:00Z', 'Europe/Berlin', '2027-03-02'],
    ['2027-03-02T23:00:00Z', 'Europe/Berlin', '2027-03-03'],
    ['2027-07-02T22:00:00Z', 'Europe/Berlin', '2027-07-03'],
    ['2027-07-02T22:00:00Z', 'America/New_York', '2027-07-02'],
  ])('%s falls in %s on %s', (instant, zone, day) => {
    expect(localDayOf(at(instant), zone)).toBe(day);
  });

  it('counts calendar days over the switch of the clock and the end of a year', () => {
    expect(addDays('2027-03-02', -15)).toBe('2027-02-15');
    expect(addDays('2027-12-31', 1)).toBe('2028-01-01');
    expect(daysBetween('2027-03-27', '2027-03-29')).toBe(2);
    expect(daysBetween('2027-03-29', '2027-03-27')).toBe(-2);
  });

  it('finds the instant of a wall-clock time', () => {
    expect(instantOn('2027-03-28', '08:00').toISOString()).toBe('2027-03-28T06:00:00.000Z');
    expect(instantOn('2027-03-27', '08:00').toISOString()).toBe('2027-03-27T07:00:00.000Z');
  });

  it.each([
    ['2027-02-28', true],
    ['2027-02-29', false],
    ['0000-01-01', false],
    ['1899-12-31', false],
    ['9999-12-31', false],
    ['2027-2-1', false],
    ['', false],
    [20270201, false],
  ])('%p is a day: %p', (text, expected) => {
    expect(isDay(text)).toBe(expected);
  });
});

describe('working days in Saxony', () => {
  it.each([
    ['2027-03-26', 'Karfreitag'],
    ['2027-10-31', 'Reformationstag'],
    ['2027-11-17', 'Buß- und Bettag'],
    ['2026-11-18', 'Buß- und Bettag'],
  ])('%s is %s', (day, name) => {
    expect(saxonHolidays(Number(day.slice(0, 4))).get(day)).toBe(name);
    expect(isWorkingDay(day)).toBe(false);
  });

  it.each([
    ['2027-03-02', true],
    ['2027-03-06', false],
    ['2027-03-07', false],
    // Epiphany and Corpus Christi are holidays elsewhere only.
    ['2027-01-06', true],
    ['2027-05-27', true],
  ])('%s is a working day: %p', (day, expected) => {
    expect(isWorkingDay(day)).toBe(expected);
  });

  it.each([
    ['2027-03-30', '2027-03-25'],
    ['2027-11-18', '2027-11-16'],
    ['2027-01-04', '2026-12-31'],
    ['2027-03-03', '2027-03-02'],
  ])('the working day before %s is %s', (day, before) => {
    expect(previousWorkingDay(day)).toBe(before);
  });
});

describe('German dates', () => {
  it.each([
    ['2027-03-02T16:00:00Z', 'Europe/Berlin', 'Dienstag, 2. März 2027, 17:00 Uhr (MEZ)'],
    ['2027-07-06T15:00:00Z', 'Europe/Berlin', 'Dienstag, 6. Juli 2027, 17:00 Uhr (MESZ)'],
    ['2027-10-31T00:30:00Z', 'Europe/Berlin', 'Sonntag, 31. Oktober 2027, 02:30 Uhr (MESZ)'],
    ['2027-10-31T01:30:00Z', 'Europe/Berlin', 'Sonntag, 31. Oktober 2027, 02:30 Uhr (MEZ)'],
    [
      '2027-07-06T15:00:00Z',
      'America/New_York',
      'Dienstag, 6. Juli 2027, 11:00 Uhr (UTC−04:00, America/New_York)',
    ],
    ['2027-07-06T15:00:00Z', 'UTC', 'Dienstag, 6. Juli 2027, 15:00 Uhr (UTC)'],
  ])('%s in %s reads "%s"', (instant, zone, text) => {
    expect(formatDateTime(at(instant), zone)).toBe(text);
  });

  it('names a day with its weekday', () => {
    expect(formatDay('2027-02-15')).toBe('Montag, 15.02.2027');
  });

  it.each([
    ['2027-03-02T18:00:00Z', 'Dienstag, 2. März 2027, 17:00 bis 19:00 Uhr (MEZ)'],
    [
      '2027-03-03T00:00:00Z',
      'Dienstag, 2. März 2027, 17:00 Uhr (MEZ) bis Mittwoch, 3. März 2027, 01:00 Uhr (MEZ)',
    ],
  ])('gives the span until %s as "%s"', (end, text) => {
    expect(formatTimeSpan(at('2027-03-02T16:00:00Z'), at(end), 'Europe/Berlin')).toBe(text);
  });
});
