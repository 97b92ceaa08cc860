import ICAL from 'ical.js';

/** What another calendar program reads in a calendar object. */
export interface ReadCalendar {
  readonly method: string;
  readonly uid: string;
  readonly sequence: number;
  readonly status: string;
  readonly startsAt: string;
  readonly endsAt: string;
  /** Wall-clock time as written, e.g. `2027-03-02T17:00:00`. */
  readonly localStart: string;
  readonly summary: string;
  readonly location: string | null;
  readonly description: string | null;
  readonly attendee: string;
  readonly attendeeName: string;
  /** Names of all properties of the event, in order. */
  readonly properties: string[];
}

export function readCalendar(text: string | null): ReadCalendar {
  const calendar = new ICAL.Component(ICAL.parse(text ?? ''));
  ICAL.TimezoneService.reset();
  for (const zone of calendar.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(zone);
  const [event, ...more] = calendar.getAllSubcomponents('vevent');
  if (event === undefined || more.length > 0) throw new Error('Not one event');
  const value = (name: string) => event.getFirstPropertyValue(name);
  const instant = (name: string) => (value(name) as ICAL.Time).toJSDate().toISOString();
  const textOf = (name: string) => (value(name) === null ? null : String(value(name)));
  return {
    method: String(calendar.getFirstPropertyValue('method')),
    uid: String(value('uid')),
    sequence: Number(value('sequence')),
    status: String(value('status')),
    startsAt: instant('dtstart'),
    endsAt: instant('dtend'),
    localStart: String(value('dtstart')),
    summary: String(value('summary')),
    location: textOf('location'),
    description: textOf('description'),
    attendee: String(value('attendee')),
    attendeeName: String(event.getFirstProperty('attendee')?.getParameter('cn')),
    properties: event.getAllProperties().map(({ name }) => name),
  };
}
