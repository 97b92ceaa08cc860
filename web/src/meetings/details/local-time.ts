const ZONE = 'Europe/Berlin';
const berlin = new Intl.DateTimeFormat('sv-SE', { timeZone: ZONE, dateStyle: 'short', timeStyle: 'short' });

/** Central European summer time and standard time. */
const OFFSETS = { first: '+02:00', second: '+01:00' } as const;

/** Which of two equal local times is meant when the clock is set back. */
export type Occurrence = keyof typeof OFFSETS;

/** A local time as the API takes it, in its parts for the fields of a form. */
export interface LocalTime {
  /** YYYY-MM-DD, or ''. */
  readonly day: string;
  /** HH:MM, or ''. */
  readonly time: string;
  readonly occurrence: Occurrence;
}

/** "2027-10-31T02:30+01:00[Europe/Berlin]" in its parts; the offset stands there only where it is needed. */
export function localTimeOf(text: string | null): LocalTime {
  const [, day = '', time = '', offset] = /^(.{10})T(.{5})([+-]..:..)?/.exec(text ?? '') ?? [];
  return { day, time, occurrence: offset === OFFSETS.second ? 'second' : 'first' };
}

/** Whether this time comes twice on that day, because the clock is set back from 3 to 2. */
export const isTwice = (day: string, time: string): boolean =>
  day !== '' &&
  time !== '' &&
  Object.values(OFFSETS).every((offset) => {
    const instant = new Date(`${day}T${time}:00${offset}`);
    return !Number.isNaN(instant.getTime()) && berlin.format(instant) === `${day} ${time}`;
  });

/** As the API takes it. */
export const zonedText = ({ day, time, occurrence }: LocalTime): string =>
  `${day}T${time}${isTwice(day, time) ? OFFSETS[occurrence] : ''}[${ZONE}]`;
