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
  readonly reason: ReleaseReason;
}

/** Why somebody is no longer called: a deputy, a member whose term ends before, or a guest. */
export type ReleaseReason =
  'MEMBER_COMES' | 'OTHER_DEPUTY' | 'MEETING_MOVED' | 'SEAT_ENDED' | 'GUEST_UNINVITED';

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

const NOT_NEEDED = ' Ihre Vertretung ist nicht mehr nötig. Vielen Dank.';

const RELEASED: Readonly<Record<ReleaseReason, string>> = {
  MEMBER_COMES: `Das Mitglied nimmt selbst teil.${NOT_NEEDED}`,
  OTHER_DEPUTY: `Eine andere Vertretung wurde gewählt.${NOT_NEEDED}`,
  MEETING_MOVED: `Die Sitzung wurde verlegt.${NOT_NEEDED}`,
  SEAT_ENDED: 'Der Sitz endet vor dieser Sitzung. Ihre Einladung gilt nicht mehr.',
  GUEST_UNINVITED: 'Ihre Einladung als Gast wurde zurückgenommen.',
};

const withdrawn = (reason: ReleaseReason): boolean => reason === 'SEAT_ENDED' || reason === 'GUEST_UNINVITED';

/** To somebody who was called and is so no longer. */
export const releaseMail = ({ to, meeting, seatName, reason }: ReleaseMail): Mail =>
  renderMail({
    to,
    subject: `${withdrawn(reason) ? 'Einladung zurückgenommen' : 'Vertretung nicht mehr nötig'}: ${subjectFacts(meeting)}`,
    blocks: [
      paragraph(RELEASED[reason]),
      meetingFactsBlock(meeting, [['Sitz', reason === 'GUEST_UNINVITED' ? null : seatName]]),
      ...when(
        reason === 'MEETING_MOVED',
        paragraph('Für den neuen Termin laden wir Sie bei Bedarf neu ein.'),
      ),
    ],
  });
