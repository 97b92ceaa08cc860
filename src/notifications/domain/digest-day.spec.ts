import { describe, expect, it } from '@jest/globals';
import { digestDueAt, isDigestHour } from './digest-day.js';

const at = (instant: string): boolean => isDigestHour(new Date(instant));

describe('the hour of the daily digest', () => {
  it.each([
    ['a Tuesday in winter', '2026-12-01T06:00:00Z', '2026-12-01T05:59:59Z'],
    ['a Tuesday in summer', '2027-07-06T05:00:00Z', '2027-07-06T04:59:59Z'],
    ['the Monday after summer time began', '2027-03-30T05:00:00Z', '2027-03-30T04:59:59Z'],
    ['the Monday after summer time ended', '2026-10-26T06:00:00Z', '2026-10-26T05:59:59Z'],
    ['29 February', '2028-02-29T06:00:00Z', '2028-02-29T05:59:59Z'],
  ])('is 07:00 in Berlin on %s', (_, seven, before) => {
    expect(at(seven)).toBe(true);
    expect(at(before)).toBe(false);
    expect(digestDueAt(seven.slice(0, 10) as never).toISOString()).toBe(`${seven.slice(0, -1)}.000Z`);
  });

  it.each([
    ['on a Saturday', '2026-12-05T06:00:00Z'],
    ['on a Sunday', '2026-12-06T06:00:00Z'],
    ['on the Sunday on which summer time begins', '2027-03-28T05:00:00Z'],
    ['on Easter Monday', '2027-03-29T05:00:00Z'],
    ['on the Day of Repentance, a holiday of Saxony alone', '2026-11-18T06:00:00Z'],
    ['on Reformation Day, here a Saturday', '2026-10-31T06:00:00Z'],
    ['on New Year', '2027-01-01T06:00:00Z'],
    ['from 08:00 on', '2026-12-01T07:00:00Z'],
  ])('does not come %s', (_, instant) => {
    expect(at(instant)).toBe(false);
  });
});
