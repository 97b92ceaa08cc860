import { Temporal } from 'temporal-polyfill';

/** A calendar day as `YYYY-MM-DD`, as stored in `date` columns; days compare as text. */
export type Day = string;

/** The zone in which periods, working days and deadlines are counted. */
export const BERLIN = 'Europe/Berlin';

/** The calendar day on which the instant falls in the zone. */
export const localDayOf = (instant: Date, zone: string = BERLIN): Day =>
  Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(zone).toPlainDate().toString();

/** The day that lies so many calendar days later (negative: earlier). */
export const addDays = (day: Day, days: number): Day => Temporal.PlainDate.from(day).add({ days }).toString();

/** Calendar days from the first to the second day; negative when the second lies earlier. */
export const daysBetween = (from: Day, to: Day): number =>
  Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to), { largestUnit: 'day' }).days;

/** The instant at which this day has this wall-clock time (`HH:MM`) in the zone. */
export const instantOn = (day: Day, time: string, zone: string = BERLIN): Date =>
  new Date(Temporal.PlainDateTime.from(`${day}T${time}`).toZonedDateTime(zone).epochMilliseconds);

/** Years in which a day can mean something here. (PostgreSQL knows no year 0; beyond 9999 days do not compare as text.) */
export const FIRST_YEAR = 1900;
export const LAST_YEAR = 2200;

/** Whether the text is a day that exists, in the form `YYYY-MM-DD`, from FIRST_YEAR to LAST_YEAR. */
export const isDay = (text: unknown): text is Day => {
  if (typeof text !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  try {
    const { year } = Temporal.PlainDate.from(text);
    return year >= FIRST_YEAR && year <= LAST_YEAR;
  } catch {
    return false;
  }
};
