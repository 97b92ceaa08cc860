import { describe, expect, it } from '@jest/globals';
import { germanDate, parseGermanDate, parseGermanTime } from '../../web/src/ui/german-date.js';

describe('What people type for days and times', () => {
  it.each([
    ['2.3.2027', '2027-03-02'],
    [' 02.03.27 ', '2027-03-02'],
    ['2. 3. 2027', '2027-03-02'],
    ['2027-03-02', '2027-03-02'],
    ['29.02.2028', '2028-02-29'],
    ['29.02.2027', undefined],
    ['31.4.2027', undefined],
    ['2.3.', undefined],
    ['2.3.202', undefined],
    ['übermorgen', undefined],
    ['', undefined],
  ])('"%s" is the day %s', (typed, day) => {
    expect(parseGermanDate(typed)).toBe(day);
  });

  it.each([
    ['17', '17:00'],
    ['17:00', '17:00'],
    ['9.30 Uhr', '09:30'],
    ['1730', '17:30'],
    ['24:00', undefined],
    ['17:60', undefined],
    ['', undefined],
  ])('"%s" is the time %s', (typed, time) => {
    expect(parseGermanTime(typed)).toBe(time);
  });

  it('shows a day as it is written here, and leaves other texts alone', () => {
    expect([germanDate('2027-03-02'), germanDate('Rathaus')]).toEqual(['02.03.2027', 'Rathaus']);
  });
});
