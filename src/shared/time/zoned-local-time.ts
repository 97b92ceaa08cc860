import { Temporal } from 'temporal-polyfill';
import { DomainError } from '../domain-error.js';
import { LAST_YEAR } from './day.js';

/** A wall-clock time as people enter it: `2027-10-31T02:30` in an IANA zone. */
export interface ZonedLocalTime {
  readonly local: string;
  readonly zone: string;
  /** Only to choose one of two occurrences when the clock is set back, e.g. `+01:00`; normally absent. */
  readonly offset?: string;
}

/** The instant that a local time means. */
export interface ResolvedTime {
  readonly instant: Date;
  /** The zone in its usual spelling. */
  readonly zone: string;
  /** The local time occurs twice; without an offset the first occurrence was taken, which the user must be told. */
  readonly ambiguous: boolean;
}

const ZONED_TEXT = /^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2})(?::00)?([+-]\d{2}:\d{2})?\[([^\]]{1,60})\]$/;
const FIRST_YEAR = 2000;

/** Reads `2027-10-31T02:30[Europe/Berlin]`, optionally with an offset; refuses other forms (TIME_FORMAT_INVALID). */
export function parseZonedLocalTime(text: string, field: string | null = null): ZonedLocalTime {
  const [, local, offset, zone] = ZONED_TEXT.exec(text) ?? [];
  if (local === undefined || zone === undefined) throw new DomainError('TIME_FORMAT_INVALID', {}, field);
  return offset === undefined ? { local, zone } : { local, zone, offset };
}

/**
 * The instant of a local time. Ambiguous times mean the first occurrence (domain.md A10).
 * Errors: TIME_FORMAT_INVALID, TIME_OUT_OF_RANGE, UNKNOWN_ZONE, OFFSET_DOES_NOT_FIT, TIME_DOES_NOT_EXIST with `next`.
 */
export function resolveLocalTime(time: ZonedLocalTime, field: string | null = null): ResolvedTime {
  const plain = plainTimeOf(time.local, field);
  const zone = knownZone(time.zone, field);
  const first = plain.toZonedDateTime(zone, { disambiguation: 'earlier' });
  const second = plain.toZonedDateTime(zone, { disambiguation: 'later' });
  if (!first.toPlainDateTime().equals(plain)) {
    // The clock jumped over this time; the first time that exists again is that of the jump itself.
    const next = (first.getTimeZoneTransition('next') ?? second).toPlainDateTime();
    throw new DomainError('TIME_DOES_NOT_EXIST', { next: next.toString({ smallestUnit: 'minute' }) }, field);
  }
  const chosen =
    time.offset === undefined ? first : [first, second].find((candidate) => candidate.offset === time.offset);
  if (chosen === undefined) throw new DomainError('OFFSET_DOES_NOT_FIT', { offset: first.offset }, field);
  return { instant: new Date(chosen.epochMilliseconds), zone, ambiguous: !first.equals(second) };
}

/** The local time of an instant; carries the offset only where it is needed to find the same instant again. */
export function toZonedLocalTime(instant: Date, zone: string): ZonedLocalTime {
  const zoned = zonedOf(instant, zone);
  const local = zoned.toPlainDateTime().toString({ smallestUnit: 'minute' });
  const isFirst = zoned.toPlainDateTime().toZonedDateTime(zone, { disambiguation: 'earlier' }).equals(zoned);
  return isFirst ? { local, zone } : { local, zone, offset: zoned.offset };
}

/** `2027-10-31T02:30[Europe/Berlin]`; read back by `parseZonedLocalTime`. */
export const zonedLocalTimeText = ({ local, offset = '', zone }: ZonedLocalTime): string =>
  `${local}${offset}[${zone}]`;

/** The instant seen in a zone. */
export const zonedOf = (instant: Date, zone: string): Temporal.ZonedDateTime =>
  Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(zone);

/** The IANA zone in its usual spelling; bare offsets are refused because they know no summer time (UNKNOWN_ZONE). */
export function knownZone(zone: string, field: string | null = null): string {
  try {
    if (!/^[A-Za-z]/.test(zone)) throw new RangeError(zone);
    return Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(zone).timeZoneId;
  } catch {
    throw new DomainError('UNKNOWN_ZONE', { zone: zone.slice(0, 60) }, field);
  }
}

function plainTimeOf(local: string, field: string | null): Temporal.PlainDateTime {
  const plain = parsePlain(local);
  if (plain === null) throw new DomainError('TIME_FORMAT_INVALID', {}, field);
  if (plain.year < FIRST_YEAR || plain.year > LAST_YEAR) {
    throw new DomainError('TIME_OUT_OF_RANGE', { firstYear: FIRST_YEAR, lastYear: LAST_YEAR }, field);
  }
  return plain;
}

function parsePlain(local: string): Temporal.PlainDateTime | null {
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:00)?$/.test(local)) return null;
  try {
    return Temporal.PlainDateTime.from(local);
  } catch {
    return null;
  }
}
