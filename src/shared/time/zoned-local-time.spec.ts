import { describe, expect, it } from '@jest/globals';
import { DomainError } from '../domain-error.js';
import {
  parseZonedLocalTime,
  resolveLocalTime,
  toZonedLocalTime,
  zonedLocalTimeText,
} from './zoned-local-time.js';

const resolve = (text: string) => resolveLocalTime(parseZonedLocalTime(text));
const refusalOf = (act: () => unknown): DomainError => {
  try {
    act();
  } catch (error) {
    if (error instanceof DomainError) return error;
    throw error;
  }
  throw new Error('nothing was refused');
};

describe('a local time with its zone', () => {
  it.each([
    ['2027-03-02T17:00[Europe/Berlin]', '2027-03-02T16:00:00.000Z', false],
    ['2027-03-28T01:59[Europe/Berlin]', '2027-03-28T00:59:00.000Z', false],
    ['2027-03-28T03:00[Europe/Berlin]', '2027-03-28T01:00:00.000Z', false],
    ['2027-10-31T01:59[Europe/Berlin]', '2027-10-30T23:59:00.000Z', false],
    ['2027-10-31T02:30[Europe/Berlin]', '2027-10-31T00:30:00.000Z', true],
    ['2027-10-31T02:30+02:00[Europe/Berlin]', '2027-10-31T00:30:00.000Z', true],
    ['2027-10-31T02:30+01:00[Europe/Berlin]', '2027-10-31T01:30:00.000Z', true],
    ['2027-10-31T03:00[Europe/Berlin]', '2027-10-31T02:00:00.000Z', false],
    ['2027-07-01T17:00[America/New_York]', '2027-07-01T21:00:00.000Z', false],
    ['2027-07-01T17:00[UTC]', '2027-07-01T17:00:00.000Z', false],
  ])('%s is %s', (text, instant, ambiguous) => {
    const resolved = resolve(text);
    expect(resolved.instant.toISOString()).toBe(instant);
    expect(resolved.ambiguous).toBe(ambiguous);
  });

  it.each([
    '2027-03-02T17:00[Europe/Berlin]',
    '2027-10-31T02:30[Europe/Berlin]',
    '2027-10-31T02:30+01:00[Europe/Berlin]',
    '2027-07-01T17:00[America/New_York]',
  ])('%s comes back exactly as it was entered', (text) => {
    const { instant, zone } = resolve(text);
    expect(zonedLocalTimeText(toZonedLocalTime(instant, zone))).toBe(text);
  });

  it('names the zone in its usual spelling', () => {
    expect(resolve('2027-03-02T17:00[europe/berlin]').zone).toBe('Europe/Berlin');
  });

  it.each([
    ['2027-03-28T02:30', 'Europe/Berlin', '2027-03-28T03:00'],
    ['2027-03-28T02:00', 'Europe/Berlin', '2027-03-28T03:00'],
    ['2027-03-14T02:15', 'America/New_York', '2027-03-14T03:00'],
  ])('refuses %s in %s and names the next possible time', (local, zone, next) => {
    const error = refusalOf(() => resolveLocalTime({ local, zone }, 'startsAt'));
    expect(error).toMatchObject({ code: 'TIME_DOES_NOT_EXIST', params: { next }, field: 'startsAt' });
  });

  it.each([
    ['2027-03-02T17:00[Mars/Olympus]', 'UNKNOWN_ZONE'],
    ['2027-03-02T17:00[+01:00]', 'UNKNOWN_ZONE'],
    ['2027-03-02T17:00', 'TIME_FORMAT_INVALID'],
    ['2027-03-02T17:00Z', 'TIME_FORMAT_INVALID'],
    ['2027-02-30T17:00[Europe/Berlin]', 'TIME_FORMAT_INVALID'],
    ['2027-03-02T24:30[Europe/Berlin]', 'TIME_FORMAT_INVALID'],
    ['0207-03-02T17:00[Europe/Berlin]', 'TIME_OUT_OF_RANGE'],
    ['2027-03-02T17:00+05:00[Europe/Berlin]', 'OFFSET_DOES_NOT_FIT'],
    ['', 'TIME_FORMAT_INVALID'],
  ])('refuses "%s" as %s', (text, code) => {
    expect(refusalOf(() => resolve(text)).code).toBe(code);
  });
});
