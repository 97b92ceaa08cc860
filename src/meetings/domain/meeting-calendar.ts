import { zonedOf } from '../../shared/time/zoned-local-time.js';
import { icsLines, icsParameter, icsText, icsUri } from './ics-text.js';
import { icsLocal, vtimezoneLines } from './vtimezone.js';

/** How long a meeting is taken to last when no end is given. */
const DEFAULT_HOURS = 2;

/** What a recipient's calendar learns of a meeting: never the agenda (architecture.md §4). */
export interface CalendarMeeting {
  readonly meetingId: string;
  /** Host of the public address; makes the UID unique in the world. */
  readonly host: string;
  /** Rises with each change of time, place or link. */
  readonly sequence: number;
  /** E.g. `3. Sitzung Kommunaler Präventionsrat Schwarzenberg`. */
  readonly title: string;
  readonly startsAt: Date;
  readonly endsAt: Date | null;
  readonly zone: string;
  readonly place: string | null;
  readonly videoUrl: string | null;
  readonly office: { readonly name: string; readonly email: string };
}

export interface CalendarRecipient {
  readonly name: string;
  readonly email: string;
  readonly answer: 'OPEN' | 'ACCEPTED' | 'DECLINED';
}

export interface CalendarObject {
  /** REQUEST invites and updates, CANCEL takes the entry away (meeting cancelled, deputy released). */
  readonly method: 'REQUEST' | 'CANCEL';
  readonly meeting: CalendarMeeting;
  readonly recipient: CalendarRecipient;
  /** When this object is written. */
  readonly now: Date;
}

/** The UID of a meeting, the same for everyone and for ever. */
export const meetingUid = ({ meetingId, host }: Pick<CalendarMeeting, 'meetingId' | 'host'>): string =>
  `${meetingId}@${host}`;

/** The iCalendar text for one recipient, for `text/calendar; method=…; charset=utf-8` (RFC 5545, RFC 5546). */
export function meetingCalendar({ method, meeting, recipient, now }: CalendarObject): string {
  const end = meeting.endsAt ?? new Date(meeting.startsAt.getTime() + DEFAULT_HOURS * 3_600_000);
  return icsLines([
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Kommunaler Praeventionsrat//Sitzungen//DE',
    'CALSCALE:GREGORIAN',
    `METHOD:${method}`,
    ...(meeting.zone === 'UTC' ? [] : vtimezoneLines(meeting.zone, meeting.startsAt)),
    'BEGIN:VEVENT',
    `UID:${icsText(meetingUid(meeting))}`,
    `SEQUENCE:${meeting.sequence}`,
    `DTSTAMP:${utc(now)}`,
    timeLine('DTSTART', meeting.startsAt, meeting.zone),
    timeLine('DTEND', end, meeting.zone),
    `SUMMARY:${icsText(meeting.title)}`,
    `STATUS:${method === 'CANCEL' ? 'CANCELLED' : 'CONFIRMED'}`,
    ...placeLines(meeting),
    `ORGANIZER;CN=${icsParameter(meeting.office.name)}:mailto:${icsUri(meeting.office.email)}`,
    attendeeLine(method, recipient),
    'TRANSP:OPAQUE',
    'END:VEVENT',
    'END:VCALENDAR',
  ]);
}

function placeLines({ place, videoUrl }: CalendarMeeting): string[] {
  const location = place ?? (videoUrl === null ? null : 'Videokonferenz');
  return [
    ...(location === null ? [] : [`LOCATION:${icsText(location)}`]),
    ...(videoUrl === null
      ? []
      : [
          `DESCRIPTION:${icsText(`Zur Videokonferenz: ${icsUri(videoUrl)}`)}`,
          `CONFERENCE;VALUE=URI;FEATURE=AUDIO,VIDEO:${icsUri(videoUrl)}`,
          `URL:${icsUri(videoUrl)}`,
        ]),
  ];
}

function attendeeLine(method: CalendarObject['method'], { name, email, answer }: CalendarRecipient): string {
  const status = answer === 'OPEN' ? 'NEEDS-ACTION' : answer;
  const reply = method === 'REQUEST' ? `;PARTSTAT=${status};RSVP=TRUE` : '';
  return `ATTENDEE;CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT${reply};CN=${icsParameter(name)}:mailto:${icsUri(email)}`;
}

/**
 * Local time with zone, so that calendars follow later changes of the law. A time that occurs twice is
 * written in UTC: RFC 5545 means the first occurrence, but several calendar programs take the second.
 */
function timeLine(property: string, instant: Date, zone: string): string {
  const zoned = zonedOf(instant, zone);
  const twice = !zoned
    .toPlainDateTime()
    .toZonedDateTime(zone, { disambiguation: 'earlier' })
    .equals(zoned.toPlainDateTime().toZonedDateTime(zone, { disambiguation: 'later' }));
  if (zone === 'UTC' || twice) return `${property}:${utc(instant)}`;
  return `${property};TZID=${zone}:${icsLocal(zoned.toPlainDateTime())}`;
}

const utc = (instant: Date): string => `${instant.toISOString().slice(0, 19).replaceAll(/[-:]/g, '')}Z`;
