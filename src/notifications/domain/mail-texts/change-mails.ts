import { renderMail } from './layout.js';
import { type Mail, paragraph, when } from './mail-content.js';
import { meetingFactsBlock, type MeetingMail, placeOf, subjectFacts } from './meeting-facts.js';

export interface ChangeMail extends MeetingMail {
  readonly previous: {
    readonly place: string | null;
    readonly videoUrl: string | null;
    readonly dialIn: string | null;
  };
}

export interface CancellationMail extends MeetingMail {
  readonly onBehalfOf: string;
  readonly reason: string | null;
}

export interface ReleaseMail extends MeetingMail {
  readonly seatName: string;
  readonly reason: 'MEMBER_COMES' | 'OTHER_DEPUTY' | 'MEETING_MOVED';
}

/** To everyone invited: another place or link; answers stay. */
export const changeMail = ({ to, meeting, previous }: ChangeMail): Mail =>
  renderMail({
    to,
    subject: `Ort geändert: ${subjectFacts(meeting)}`,
    blocks: [
      paragraph('Ort oder Einwahl dieser Sitzung haben sich geändert. Der Termin bleibt gleich.'),
      meetingFactsBlock(meeting, [
        ['Bisheriger Ort', placeOf(previous) === placeOf(meeting) ? null : placeOf(previous)],
        ['Bisherige Videokonferenz', previous.videoUrl === meeting.videoUrl ? null : previous.videoUrl],
        ['Bisherige Einwahl', previous.dialIn === meeting.dialIn ? null : previous.dialIn],
      ]),
      paragraph('Ihre Antwort bleibt gültig.'),
    ],
  });

/** To everyone invited: the meeting does not take place. */
export const cancellationMail = ({ to, meeting, onBehalfOf, reason }: CancellationMail): Mail =>
  renderMail({
    to,
    subject: `Abgesagt: ${subjectFacts(meeting)}`,
    blocks: [
      paragraph(`Im Auftrag ${onBehalfOf} sagen wir diese Sitzung ab. Sie findet nicht statt.`),
      meetingFactsBlock(meeting, [['Grund', reason]]),
      paragraph('Sie müssen nichts tun.'),
    ],
  });

const RELEASED: Readonly<Record<ReleaseMail['reason'], string>> = {
  MEMBER_COMES: 'Das Mitglied nimmt selbst teil.',
  OTHER_DEPUTY: 'Eine andere Vertretung wurde gewählt.',
  MEETING_MOVED: 'Die Sitzung wurde verlegt.',
};

/** To a deputy who was called and is no longer needed. */
export const releaseMail = ({ to, meeting, seatName, reason }: ReleaseMail): Mail =>
  renderMail({
    to,
    subject: `Vertretung nicht mehr nötig: ${subjectFacts(meeting)}`,
    blocks: [
      paragraph(`${RELEASED[reason]} Ihre Vertretung ist nicht mehr nötig. Vielen Dank.`),
      meetingFactsBlock(meeting, [['Sitz', seatName]]),
      ...when(
        reason === 'MEETING_MOVED',
        paragraph('Für den neuen Termin laden wir Sie bei Bedarf neu ein.'),
      ),
    ],
  });
