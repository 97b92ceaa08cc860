import { BERLIN, type Day } from './day.js';
import { zonedOf } from './zoned-local-time.js';

const WEEKDAY = new Intl.DateTimeFormat('de-DE', { weekday: 'long', timeZone: 'UTC' });
const LONG_DAY = new Intl.DateTimeFormat('de-DE', {
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
});

const atNoon = (day: Day): Date => new Date(`${day}T12:00:00Z`);

/** `Montag, 15.02.2027` */
export function formatDay(day: Day): string {
  const [year, month, date] = day.split('-');
  return `${WEEKDAY.format(atNoon(day))}, ${date}.${month}.${year}`;
}

/** `Dienstag, 2. März 2027`: the day on which the instant falls in the zone. */
export const formatLongDay = (instant: Date, zone: string): string =>
  LONG_DAY.format(atNoon(zonedOf(instant, zone).toPlainDate().toString()));

/** `17:00 Uhr (MEZ)`; zones other than Berlin are named with their distance from UTC. */
export const formatTime = (instant: Date, zone: string): string =>
  `${clockTime(instant, zone)} Uhr (${zoneLabel(instant, zone)})`;

/** `Dienstag, 2. März 2027, 17:00 Uhr (MEZ)` */
export const formatDateTime = (instant: Date, zone: string): string =>
  `${formatLongDay(instant, zone)}, ${formatTime(instant, zone)}`;

/** `Dienstag, 2. März 2027, 17:00 bis 19:00 Uhr (MEZ)`; both ends in full when they differ in day or offset. */
export function formatTimeSpan(start: Date, end: Date | null, zone: string): string {
  if (end === null) return formatDateTime(start, zone);
  const sameDay = formatLongDay(start, zone) === formatLongDay(end, zone);
  if (!sameDay || zoneLabel(start, zone) !== zoneLabel(end, zone)) {
    return `${formatDateTime(start, zone)} bis ${formatDateTime(end, zone)}`;
  }
  return `${formatLongDay(start, zone)}, ${clockTime(start, zone)} bis ${formatTime(end, zone)}`;
}

const clockTime = (instant: Date, zone: string): string =>
  zonedOf(instant, zone).toPlainTime().toString().slice(0, 5);

function zoneLabel(instant: Date, zone: string): string {
  const { offset } = zonedOf(instant, zone);
  if (zone === BERLIN) return offset === '+02:00' ? 'MESZ' : 'MEZ';
  return zone === 'UTC' ? 'UTC' : `UTC${offset.replace('-', '−')}, ${zone}`;
}
