import { describe, expect, it } from '@jest/globals';
import ICAL from 'ical.js';
import {
  type CalendarMeeting,
  type CalendarObject,
  meetingCalendar,
  meetingUid,
} from './meeting-calendar.js';

const meeting = (change: Partial<CalendarMeeting> = {}): CalendarMeeting => ({
  meetingId: '0199c5a1-7d1e-7000-8000-000000000001',
  host: 'kpr.example.org',
  sequence: 0,
  title: '3. Sitzung Kommunaler Präventionsrat Schwarzenberg',
  startsAt: new Date('2027-03-02T16:00:00Z'),
  endsAt: null,
  zone: 'Europe/Berlin',
  place: 'Rathaus, Großer Saal; Eingang Hof',
  videoUrl: null,
  office: { name: 'Koordinierungsstelle Schwarzenberg', email: 'praeventionsrat@example.org' },
  ...change,
});
const written = (change: Partial<CalendarMeeting> = {}, object: Partial<CalendarObject> = {}): string =>
  meetingCalendar({
    method: 'REQUEST',
    meeting: meeting(change),
    recipient: { name: 'Polizeirevier Aue', email: 'revier@example.org', answer: 'OPEN' },
    now: new Date('2027-02-01T09:30:15.123Z'),
    ...object,
  });

const parsed = (ics: string) => {
  const calendar = new ICAL.Component(ICAL.parse(ics));
  ICAL.TimezoneService.reset();
  for (const zone of calendar.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(zone);
  const events = calendar.getAllSubcomponents('vevent');
  expect(events).toHaveLength(1);
  const event = events[0]!;
  const instant = (name: string) => (event.getFirstPropertyValue(name) as ICAL.Time).toJSDate().toISOString();
  return { calendar, event, instant, value: (name: string) => event.getFirstPropertyValue(name) };
};

describe('the calendar object of a meeting', () => {
  it.each([
    ['winter', '2027-03-02T16:00:00.000Z'],
    ['summer', '2027-07-06T15:00:00.000Z'],
    ['the last minute before the clock is set forward', '2027-03-28T00:59:00.000Z'],
    ['the first minute after it', '2027-03-28T01:00:00.000Z'],
    ['the day after it', '2027-03-29T15:00:00.000Z'],
    ['the last hour before the clock is set back', '2027-10-30T23:30:00.000Z'],
    ['the first 02:30', '2027-10-31T00:30:00.000Z'],
    ['the second 02:30', '2027-10-31T01:30:00.000Z'],
    ['the hour after it', '2027-10-31T02:00:00.000Z'],
    ['the day after that', '2027-11-01T16:00:00.000Z'],
    ['another decade', '2041-06-04T15:00:00.000Z'],
    ['the past', '1999-06-04T15:00:00.000Z'],
  ])('names the right instant in %s for another program', (_, start) => {
    const end = new Date(Date.parse(start) + 5_400_000);
    const { instant } = parsed(written({ startsAt: new Date(start), endsAt: end }));
    expect(instant('dtstart')).toBe(start);
    expect(instant('dtend')).toBe(end.toISOString());
  });

  it.each([
    ['America/New_York', '2027-03-14T06:59:00.000Z'],
    ['America/New_York', '2027-03-14T07:00:00.000Z'],
    ['America/New_York', '2027-11-08T16:00:00.000Z'],
    ['Europe/Prague', '2027-07-06T15:00:00.000Z'],
    ['Australia/Lord_Howe', '2027-01-15T03:00:00.000Z'],
    ['Asia/Kolkata', '2027-07-06T15:00:00.000Z'],
    ['Europe/Dublin', '2027-10-31T03:00:00.000Z'],
    ['UTC', '2027-07-06T15:00:00.000Z'],
    ['Etc/GMT-2', '2027-07-06T15:00:00.000Z'],
  ])('does so in %s at %s too', (zone, start) => {
    const { instant } = parsed(written({ startsAt: new Date(start), zone }));
    expect(instant('dtstart')).toBe(start);
    expect(Date.parse(instant('dtend')) - Date.parse(start)).toBe(7_200_000);
  });

  it('gives the time in Berlin by rule, so that no change of the clock is missing', () => {
    const ics = written();
    expect(ics).toContain('DTSTART;TZID=Europe/Berlin:20270302T170000\r\n');
    expect(ics).toContain('RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU\r\n');
    expect(ics).toContain('RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU\r\n');
    expect(ics).toContain('DTSTAMP:20270201T093015Z\r\n');
  });

  it('lists the changes of other zones by the wall clock before each', () => {
    const ics = written({ zone: 'America/New_York' });
    expect(ics).toContain(
      'BEGIN:DAYLIGHT\r\nTZOFFSETFROM:-0500\r\nTZOFFSETTO:-0400\r\nDTSTART:20270314T020000\r\nEND:DAYLIGHT\r\n',
    );
    expect(ics).toContain(
      'TZOFFSETFROM:-0400\r\nTZOFFSETTO:-0500\r\nDTSTART:20271107T020000\r\nEND:STANDARD\r\n',
    );
  });

  it('writes a time that occurs twice in UTC, which no program can mistake', () => {
    expect(written({ startsAt: new Date('2027-10-31T00:30:00Z') })).toContain('DTSTART:20271031T003000Z\r\n');
  });

  it('invites with a request that asks for an answer', () => {
    const { calendar, event, value } = parsed(written());
    const attendee = event.getFirstProperty('attendee')!;
    expect(calendar.getFirstPropertyValue('method')).toBe('REQUEST');
    expect(value('status')).toBe('CONFIRMED');
    expect(value('organizer')).toBe('mailto:praeventionsrat@example.org');
    expect(attendee.getFirstValue()).toBe('mailto:revier@example.org');
    expect(attendee.getParameter('partstat')).toBe('NEEDS-ACTION');
    expect(attendee.getParameter('rsvp')).toBe('TRUE');
    expect(value('location')).toBe('Rathaus, Großer Saal; Eingang Hof');
    expect(event.getAllSubcomponents('valarm')).toHaveLength(0);
  });

  it('keeps the UID while the sequence rises, and cancels under the same UID', () => {
    const moved = parsed(written({ sequence: 4, startsAt: new Date('2027-03-09T16:00:00Z') }));
    const cancelled = parsed(written({ sequence: 5 }, { method: 'CANCEL' }));
    expect(moved.value('uid')).toBe(meetingUid(meeting()));
    expect(cancelled.value('uid')).toBe(meetingUid(meeting()));
    expect(moved.value('sequence')).toBe(4);
    expect(cancelled.value('sequence')).toBe(5);
    expect(cancelled.value('status')).toBe('CANCELLED');
    expect(cancelled.calendar.getFirstPropertyValue('method')).toBe('CANCEL');
    expect(cancelled.event.getFirstProperty('attendee')!.getParameter('rsvp')).toBeUndefined();
  });

  it('carries the answer already given', () => {
    const recipient = { name: 'Polizeirevier Aue', email: 'revier@example.org', answer: 'ACCEPTED' as const };
    const { event } = parsed(written({}, { recipient }));
    expect(event.getFirstProperty('attendee')!.getParameter('partstat')).toBe('ACCEPTED');
  });

  it('shows a video meeting as such', () => {
    const { value } = parsed(written({ place: null, videoUrl: 'https://video.example.org/raum?id=1;x,y' }));
    expect(value('location')).toBe('Videokonferenz');
    expect(value('url')).toBe('https://video.example.org/raum?id=1;x,y');
    expect(value('description')).toBe('Zur Videokonferenz: https://video.example.org/raum?id=1;x,y');
  });
});

describe('strange names', () => {
  const names = [
    'Revier\r\nATTENDEE:mailto:evil@example.org',
    'Bürger "Sicheres Aue"; Verein, e. V.: ^Mitte^nord \\ Nord',
    '👮‍♀️🚓'.repeat(30),
    'ä'.repeat(300),
    'a\u2028b\u0085c\u0000d\u000be',
    'END:VEVENT\nEND:VCALENDAR',
  ];

  it.each(names)('%j changes no structure and arrives whole', (name) => {
    const ics = written(
      { title: name, place: name, office: { name, email: 'office@example.org' } },
      { recipient: { name, email: 'revier@example.org', answer: 'OPEN' } },
    );
    const { calendar, event, value } = parsed(ics);
    const flat = name.replaceAll(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ');
    expect(calendar.getAllSubcomponents().map(({ name: kind }) => kind)).toEqual(['vtimezone', 'vevent']);
    expect(event.getAllProperties('attendee')).toHaveLength(1);
    expect(event.getFirstProperty('attendee')!.getParameter('cn')).toBe(flat);
    expect(event.getFirstProperty('organizer')!.getParameter('cn')).toBe(flat);
    expect(String(value('summary')).replaceAll(/\s+/g, ' ')).toBe(
      name.replaceAll(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' '),
    );
  });

  it.each(names)('%j is folded into lines of at most 75 octets of whole characters', (name) => {
    const ics = written(
      { title: name },
      { recipient: { name, email: 'revier@example.org', answer: 'OPEN' } },
    );
    expect(ics.endsWith('\r\n')).toBe(true);
    expect(ics.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    for (const line of ics.split('\r\n')) {
      expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
      expect(line.isWellFormed()).toBe(true);
    }
  });

  it('cannot leave an address or a link', () => {
    const ics = written(
      { videoUrl: 'https://video.example.org/\r\nX-EVIL:1' },
      { recipient: { name: 'Revier', email: 'a@example.org\r\nX-EVIL:1', answer: 'OPEN' } },
    );
    expect(ics).not.toMatch(/^X-EVIL/m);
  });
});
