import type { Day } from '../../../shared/time/day.js';
import { formatDateTime, formatDay, formatTimeSpan } from '../../../shared/time/german-format.js';
import {
  type Block,
  type Envelope,
  facts,
  heading,
  links,
  paragraph,
  shorten,
  when,
} from './mail-content.js';

/** What every mail about a meeting says of it. */
export interface MeetingFacts {
  /** The convening bodies, the lead one first. */
  readonly bodyNames: readonly string[];
  /** E.g. `3` or `2027/3`; null when the body does not number its meetings. */
  readonly number: string | null;
  readonly kind: 'ORDINARY' | 'URGENT' | 'CONSTITUTIVE';
  /** Set when the shorter period of urgent cases was claimed, whatever the kind. */
  readonly urgencyReason: string | null;
  readonly startsAt: Date;
  readonly endsAt: Date | null;
  readonly zone: string;
  readonly place: string | null;
  readonly videoUrl: string | null;
  /** How to dial in by phone, as free text. */
  readonly dialIn: string | null;
}

/** A mail about a meeting to one recipient. */
export interface MeetingMail {
  readonly to: Envelope;
  readonly meeting: MeetingFacts;
}

/** How the recipient answers. The page behind the link asks for confirmation: mail scanners open links. */
export interface AnswerRequest {
  /** The personal link page; anchors lead to the three answers. */
  readonly url: string;
  readonly answerBy: Day | null;
  /** This seat's deputies in order; null for guests and deputies, who cannot name one. */
  readonly deputyNames: readonly string[] | null;
}

/** `3. Sitzung Kommunaler Präventionsrat Schwarzenberg` */
export const meetingName = (meeting: Pick<MeetingFacts, 'bodyNames' | 'number' | 'kind'>): string =>
  `${sittingOf(meeting)} ${meeting.bodyNames.join(' und ')}`;

/** `3. Sitzung … am Dienstag, 2. März 2027, 17:00 Uhr (MEZ), Rathaus`: the facts of a subject line. */
export function subjectFacts(meeting: MeetingFacts): string {
  const name = `${sittingOf(meeting)} ${shorten(meeting.bodyNames.join(' und '), 120)}`;
  return `${name} am ${formatDateTime(meeting.startsAt, meeting.zone)}, ${shorten(placeOf(meeting), 80)}`;
}

/** The table of facts, with further rows of the mail at its end. */
export const meetingFactsBlock = (
  meeting: MeetingFacts,
  further: readonly (readonly [string, string | null])[] = [],
): Block =>
  facts([
    ['Gremium', meeting.bodyNames.join(' und ')],
    ['Sitzung', sittingOf(meeting)],
    ['Termin', formatTimeSpan(meeting.startsAt, meeting.endsAt, meeting.zone)],
    ['Ort', placeOf(meeting)],
    ['Videokonferenz', meeting.videoUrl],
    ['Einwahl', meeting.dialIn],
    ...further,
  ]);

/** Says what is special about a constitutive meeting, and about one of any kind that is called with the shorter period. */
export const kindBlocks = ({ kind, urgencyReason }: MeetingFacts): readonly Block[] => [
  ...when(kind === 'CONSTITUTIVE', paragraph('Dies ist die konstituierende Sitzung.')),
  ...when(
    kind === 'URGENT' || urgencyReason !== null,
    paragraph('Die Sitzung ist dringend. Deshalb gilt eine verkürzte Ladungsfrist.'),
  ),
  ...when(urgencyReason !== null, paragraph(`Grund der Dringlichkeit: ${urgencyReason}`)),
];

/** Links to answer with, the day to answer by, and what happens after an Absage. */
export function answerBlocks({ url, answerBy, deputyNames }: AnswerRequest): readonly Block[] {
  const choices = [
    { label: 'Zusagen', href: `${url}#zusage` },
    { label: 'Absagen', href: `${url}#absage` },
  ];
  const deputy = { label: 'Vertretung wählen', href: `${url}#vertretung` };
  const canChoose = deputyNames !== null && deputyNames.length > 0;
  return [
    heading('Ihre Rückmeldung'),
    ...(answerBy === null ? [] : [paragraph(`Antworten Sie bis ${formatDay(answerBy)}.`)]),
    links(...choices, ...(canChoose ? [deputy] : [])),
    paragraph('Der Link öffnet eine Seite. Dort bestätigen Sie Ihre Antwort.'),
    ...when(canChoose, paragraph('Wenn Sie absagen, laden wir Ihre Vertretung ein.')),
    ...when(canChoose, paragraph(`Vertretung in dieser Reihenfolge: ${(deputyNames ?? []).join(', ')}`)),
    ...when(deputyNames?.length === 0, paragraph('Für Ihren Sitz ist keine Vertretung benannt.')),
  ];
}

export const placeOf = ({ place, videoUrl }: Pick<MeetingFacts, 'place' | 'videoUrl'>): string =>
  place ?? (videoUrl === null ? 'Ort wird noch mitgeteilt' : 'Videokonferenz');

function sittingOf({ number, kind }: Pick<MeetingFacts, 'number' | 'kind'>): string {
  if (number === null) return kind === 'CONSTITUTIVE' ? 'Konstituierende Sitzung' : 'Sitzung';
  return /^\d+$/.test(number) ? `${number}. Sitzung` : `Sitzung ${number}`;
}
