import { Temporal } from 'temporal-polyfill';
import { BERLIN } from '../../shared/time/day.js';
import { zonedOf } from '../../shared/time/zoned-local-time.js';

/** The rule of the European Union since 1996: good for every meeting, past or future. */
const BERLIN_LINES = [
  'BEGIN:VTIMEZONE',
  'TZID:Europe/Berlin',
  'BEGIN:DAYLIGHT',
  'TZOFFSETFROM:+0100',
  'TZOFFSETTO:+0200',
  'TZNAME:CEST',
  'DTSTART:19700329T020000',
  'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU',
  'END:DAYLIGHT',
  'BEGIN:STANDARD',
  'TZOFFSETFROM:+0200',
  'TZOFFSETTO:+0100',
  'TZNAME:CET',
  'DTSTART:19701025T030000',
  'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU',
  'END:STANDARD',
  'END:VTIMEZONE',
];

/**
 * The VTIMEZONE of a zone for one meeting. Berlin is given by rule; other zones list the changes
 * from the last one before the start to a year after it, since their rules cannot be asked for.
 */
export function vtimezoneLines(zone: string, start: Date): readonly string[] {
  if (zone === BERLIN) return BERLIN_LINES;
  return ['BEGIN:VTIMEZONE', `TZID:${zone}`, ...observances(zonedOf(start, zone)), 'END:VTIMEZONE'];
}

function observances(start: Temporal.ZonedDateTime): string[] {
  const until = start.add({ years: 1 });
  const lines: string[] = [];
  // Two steps back, so that the observance before the last change is there too.
  const last = changeBefore(start.add({ nanoseconds: 1 }));
  let change = (last && changeBefore(last)) ?? last;
  if (change === null) return observance(start.with({ year: 1970, month: 1, day: 1 }), start.offset, false);
  while (change !== null && Temporal.ZonedDateTime.compare(change, until) <= 0) {
    lines.push(...observance(change, change.subtract({ nanoseconds: 1 }).offset, isSummerTime(change)));
    change = change.getTimeZoneTransition('next') ?? null;
  }
  return lines;
}

const changeBefore = (time: Temporal.ZonedDateTime): Temporal.ZonedDateTime | null =>
  time.getTimeZoneTransition('previous') ?? null;

/** DTSTART is the wall-clock time before the change (RFC 5545 §3.6.5). */
function observance(change: Temporal.ZonedDateTime, offsetBefore: string, summer: boolean): string[] {
  const kind = summer ? 'DAYLIGHT' : 'STANDARD';
  const wallClock = change.withTimeZone(offsetBefore).toPlainDateTime();
  return [
    `BEGIN:${kind}`,
    `TZOFFSETFROM:${icsOffset(offsetBefore)}`,
    `TZOFFSETTO:${icsOffset(change.offset)}`,
    `DTSTART:${icsLocal(wallClock)}`,
    `END:${kind}`,
  ];
}

/** The larger offset of a year is summer time, on both halves of the globe. */
const isSummerTime = (change: Temporal.ZonedDateTime): boolean =>
  change.offsetNanoseconds >
  Math.min(...[1, 7].map((month) => change.with({ month, day: 1 }).offsetNanoseconds));

const icsOffset = (offset: string): string => offset.replaceAll(':', '');

/** `20270302T170000` */
export const icsLocal = (time: Temporal.PlainDateTime): string =>
  time.toString({ smallestUnit: 'second' }).replaceAll(/[-:]/g, '');
