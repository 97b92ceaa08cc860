const ZONE = 'Europe/Berlin';

const format = (options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat =>
  new Intl.DateTimeFormat('de-DE', { timeZone: ZONE, ...options });

const day = format({ weekday: 'short', day: '2-digit', month: '2-digit', year: 'numeric' });
const longDay = format({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
const clock = format({ hour: '2-digit', minute: '2-digit' });

/** "Di., 02.03.2027" */
export const shortDate = (instant: string): string => day.format(new Date(instant));

/** "Dienstag, 2. März 2027" */
export const longDate = (instant: string): string => longDay.format(new Date(instant));

/** "17:00" */
export const timeOfDay = (instant: string): string => clock.format(new Date(instant));

/** "Di., 02.03.2027, 17:00 Uhr" */
export const dateAndTime = (instant: string): string => `${shortDate(instant)}, ${timeOfDay(instant)} Uhr`;

/** A day without a time, e.g. 2027-03-02: "Di., 02.03.2027". */
export const dayOnly = (localDate: string): string => day.format(new Date(`${localDate}T12:00:00Z`));

const part = (options: Intl.DateTimeFormatOptions) => {
  const formatted = format(options);
  return (instant: string): string => formatted.format(new Date(instant));
};

/** "Di" */
export const weekday = part({ weekday: 'short' });

/** "2" */
export const dayOfMonth = part({ day: 'numeric' });

/** "März" */
export const month = part({ month: 'short' });

const swedish = new Intl.DateTimeFormat('sv-SE', { timeZone: ZONE, dateStyle: 'short' });
const monthAndYear = format({ month: 'long', year: 'numeric', timeZone: 'UTC' });

/** The day in Berlin on which the instant falls: "2027-03-02". */
export const localDay = (instant: string | Date): string => swedish.format(new Date(instant));

/** "17:00 bis 19:00 Uhr", or without an end "17:00 Uhr". */
export const timeSpan = (from: string, to: string | null): string =>
  to === null ? `${timeOfDay(from)} Uhr` : `${timeOfDay(from)} bis ${timeOfDay(to)} Uhr`;

/** A month such as 2027-03: "März 2027". */
export const monthName = (of: string): string => monthAndYear.format(new Date(`${of}-15T12:00:00Z`));
