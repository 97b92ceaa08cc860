import { DomainError } from '../../shared/domain-error.js';
import { type Day, localDayOf } from '../../shared/time/day.js';
import {
  parseZonedLocalTime,
  type ResolvedTime,
  resolveLocalTime,
} from '../../shared/time/zoned-local-time.js';

/** When a meeting is: instants, and the zone in which they were typed and are shown. */
export interface MeetingTimes {
  readonly startsAt: Date;
  readonly endsAt: Date | null;
  readonly zone: string;
}

const LONGEST_MEETING = 24 * 60 * 60 * 1000;

/**
 * Reads start and end as typed (local time with zone). An ambiguous time means its first occurrence.
 * Errors: STARTS_IN_PAST, END_BEFORE_START, MEETING_TOO_LONG and those of `resolveLocalTime`.
 */
export function meetingTimes(typed: { startsAt: string; endsAt: string | null }, now: Date): MeetingTimes {
  const start = timeOf(typed.startsAt, 'startsAt');
  const end = typed.endsAt === null ? null : timeOf(typed.endsAt, 'endsAt');
  assertAhead(start.instant, now);
  assertSpan(start.instant, end?.instant ?? null);
  return { startsAt: start.instant, endsAt: end?.instant ?? null, zone: start.zone };
}

/** Error: STARTS_IN_PAST. */
export function assertAhead(startsAt: Date, now: Date): void {
  if (startsAt <= now) throw new DomainError('STARTS_IN_PAST', {}, 'startsAt');
}

/** The day by which answers are asked for. Errors: ANSWER_BY_AFTER_MEETING, ANSWER_BY_IN_PAST. */
export function answerByOf(day: Day | null, startsAt: Date, now: Date): Day | null {
  if (day === null) return null;
  if (day > localDayOf(startsAt)) throw new DomainError('ANSWER_BY_AFTER_MEETING', {}, 'answerBy');
  if (day < localDayOf(now)) throw new DomainError('ANSWER_BY_IN_PAST', {}, 'answerBy');
  return day;
}

function timeOf(text: string, field: string): ResolvedTime {
  return resolveLocalTime(parsed(text, field), field);
}

function parsed(text: string, field: string): ReturnType<typeof parseZonedLocalTime> {
  try {
    return parseZonedLocalTime(text);
  } catch {
    throw new DomainError('TIME_FORMAT_INVALID', {}, field);
  }
}

function assertSpan(startsAt: Date, endsAt: Date | null): void {
  if (endsAt === null) return;
  if (endsAt <= startsAt) throw new DomainError('END_BEFORE_START', {}, 'endsAt');
  if (endsAt.getTime() - startsAt.getTime() > LONGEST_MEETING)
    throw new DomainError('MEETING_TOO_LONG', {}, 'endsAt');
}
