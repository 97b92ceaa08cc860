import { createRequire } from 'node:module';
import { Temporal } from 'temporal-polyfill';
import { addDays, type Day } from './day.js';

type HolidayCalendar = (typeof import('date-holidays'))['default'];

const holidaysByYear = new Map<number, ReadonlyMap<Day, string>>();

/** The public holidays of Saxony with their German names, by day. */
export function saxonHolidays(year: number): ReadonlyMap<Day, string> {
  const known = holidaysByYear.get(year);
  if (known !== undefined) return known;
  const holidays = new Map(
    loadCalendar()
      .getHolidays(year)
      .map(({ date, name }) => [date.slice(0, 10), name]),
  );
  holidaysByYear.set(year, holidays);
  return holidays;
}

/** Monday to Friday and no public holiday in Saxony. */
export function isWorkingDay(day: Day): boolean {
  const { dayOfWeek, year } = Temporal.PlainDate.from(day);
  return dayOfWeek <= 5 && !saxonHolidays(year).has(day);
}

/** The last working day before the given day, which itself does not count. */
export function previousWorkingDay(day: Day): Day {
  const before = addDays(day, -1);
  return isWorkingDay(before) ? before : previousWorkingDay(before);
}

/** The first working day after the given day, which itself does not count. */
export function nextWorkingDay(day: Day): Day {
  const after = addDays(day, 1);
  return isWorkingDay(after) ? after : nextWorkingDay(after);
}

/** The name of the holiday, else of the weekday: why nobody works on a day off. */
export const dayOffName = (day: Day): string =>
  saxonHolidays(Number(day.slice(0, 4))).get(day) ?? WEEKDAY.format(new Date(`${day}T12:00:00Z`));

const WEEKDAY = new Intl.DateTimeFormat('de-DE', { weekday: 'long', timeZone: 'UTC' });

// Loading the library takes 0.15 s, a tenth of the start: so only at first use, and synchronously.
function loadCalendar(): InstanceType<HolidayCalendar> {
  const Holidays = createRequire(import.meta.url)('date-holidays') as HolidayCalendar;
  return new Holidays('DE', 'SN', { types: ['public'], languages: 'de' });
}
