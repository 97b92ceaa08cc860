export interface CalendarFacts {
  readonly title: string;
  /** "02.03.2027, 17:00 Uhr"; '' when the file does not say it. */
  readonly start: string;
  readonly end: string;
  readonly place: string;
}

const LOCAL_TIME = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)/;

/** What a calendar program will show of our own calendar file (RFC 5545: folded lines, escaped text). */
export function calendarFacts(file: string): CalendarFacts {
  const event = /BEGIN:VEVENT[\s\S]*END:VEVENT/.exec(file.replaceAll(/\r?\n[ \t]/g, ''))?.[0] ?? '';
  const value = (name: string): string =>
    new RegExp(`^${name}(?:;[^:\\r\\n]*)?:(.*)$`, 'm').exec(event)?.[1]?.trim() ?? '';
  const text = (name: string): string =>
    value(name).replaceAll(/\\([\\;,nN])/g, (_, sign: string) => (/n/i.test(sign) ? ' ' : sign));
  return {
    title: text('SUMMARY'),
    start: timeOf(value('DTSTART')),
    end: timeOf(value('DTEND')),
    place: text('LOCATION'),
  };
}

function timeOf(value: string): string {
  const [, year, month, day, hour, minute] = LOCAL_TIME.exec(value) ?? [];
  return year === undefined ? '' : `${day}.${month}.${year}, ${hour}:${minute} Uhr`;
}
