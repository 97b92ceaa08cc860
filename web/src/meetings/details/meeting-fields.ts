import { z } from 'zod';
import { textOf } from '../../texts';
import { localTimeOf, zonedText } from './local-time';

/** What the forms of a meeting hold; days and times are those of Berlin. */
export const meetingFields = z.object({
  kind: z.enum(['ORDINARY', 'URGENT', 'CONSTITUTIVE']),
  day: z.string().min(1, { error: () => textOf('meetings.form.dayMissing') }),
  startsAt: z.string().min(1, { error: () => textOf('meetings.form.timeMissing') }),
  endsAt: z.string(),
  startTwice: z.enum(['first', 'second']),
  place: z.string(),
  videoUrl: z.string(),
  answerBy: z.string(),
  urgencyReason: z.string(),
});
export type MeetingFields = z.infer<typeof meetingFields>;

interface TimesOfMeeting {
  readonly startsAtLocal: string;
  readonly endsAtLocal: string | null;
}

/** Start and end of a meeting for the fields. */
export function timeFieldsOf({ startsAtLocal, endsAtLocal }: TimesOfMeeting) {
  const start = localTimeOf(startsAtLocal);
  return {
    day: start.day,
    startsAt: start.time,
    startTwice: start.occurrence,
    endsAt: localTimeOf(endsAtLocal).time,
  };
}

/** A meeting may go on past midnight: an end before the start is on the next day. */
function dayOfEnd({ day, startsAt, endsAt }: MeetingFields): string {
  if (endsAt >= startsAt) return day;
  return new Date(Date.parse(`${day}T12:00:00Z`) + 24 * 3600e3).toISOString().slice(0, 10);
}

const orNone = (text: string): string | null => (text.trim() === '' ? null : text.trim());

/** What the API takes; empty fields mean none. */
export const meetingInputOf = (fields: MeetingFields) => ({
  kind: fields.kind,
  startsAt: zonedText({ day: fields.day, time: fields.startsAt, occurrence: fields.startTwice }),
  endsAt:
    fields.endsAt === ''
      ? null
      : zonedText({ day: dayOfEnd(fields), time: fields.endsAt, occurrence: fields.startTwice }),
  place: orNone(fields.place),
  videoUrl: orNone(fields.videoUrl),
  answerBy: orNone(fields.answerBy),
  urgencyReason: fields.kind === 'URGENT' ? orNone(fields.urgencyReason) : null,
});
