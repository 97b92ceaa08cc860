import { type AgendaLine, agendaBlocks } from './agenda-section.js';
import { renderMail } from './layout.js';
import { type Block, facts, heading, links, type Mail, paragraph, shorten, when } from './mail-content.js';
import {
  type AnswerRequest,
  answerBlocks,
  kindBlocks,
  meetingFactsBlock,
  type MeetingMail,
  subjectFacts,
} from './meeting-facts.js';
import { formatTimeSpan } from '../../../shared/time/german-format.js';

/** An invitation in the name of the chair (domain.md A10). */
export interface InvitationMail extends MeetingMail {
  /** The chair in the genitive, as the town stores it: `des Oberbürgermeisters`. */
  readonly onBehalfOf: string;
  /** Already cut to what this recipient may see: `agendaForRecipient`. */
  readonly agenda: readonly AgendaLine[];
  /** Page with the papers, behind sign-in; null when there are none. */
  readonly papersUrl: string | null;
  readonly answer: AnswerRequest;
  /** Voting seats that suffice in a second meeting on the same items; null when it is not one. */
  readonly secondMeetingQuorum: number | null;
}

export interface MoveMail extends InvitationMail {
  readonly previous: { readonly startsAt: Date; readonly endsAt: Date | null; readonly zone: string };
}

export interface CallMail extends InvitationMail {
  /** The seat that is represented, e.g. `Polizeirevier Aue`. */
  readonly seatName: string;
}

export type SupplementMail = Omit<InvitationMail, 'answer' | 'secondMeetingQuorum'>;

/** To a seat holder or guest: the invitation to a meeting. */
export const invitationMail = (mail: InvitationMail): Mail =>
  renderMail({
    to: mail.to,
    subject: `Einladung: ${subjectFacts(mail.meeting)}`,
    blocks: [
      paragraph(`Im Auftrag ${mail.onBehalfOf} laden wir Sie zu dieser Sitzung ein.`),
      ...when(
        mail.to.role === 'GUEST',
        paragraph('Als Gast können Sie sprechen und beraten. Sie stimmen nicht mit ab.'),
      ),
      ...invitationBlocks(mail),
    ],
  });

/** To a deputy who is called to represent a seat. */
export const callMail = (mail: CallMail): Mail =>
  renderMail({
    to: mail.to,
    subject: `Vertretung für ${shorten(mail.seatName, 80)}: ${subjectFacts(mail.meeting)}`,
    blocks: [
      paragraph(`Sie sind als Vertretung gefragt. Der Sitz: ${mail.seatName}`),
      paragraph(`Im Auftrag ${mail.onBehalfOf} laden wir Sie zu dieser Sitzung ein.`),
      paragraph('Für Ihre Einladung beginnt keine neue Ladungsfrist.'),
      ...invitationBlocks(mail),
    ],
  });

/** To everyone invited: the meeting has another time, earlier answers are void. */
export const moveMail = (mail: MoveMail): Mail =>
  renderMail({
    to: mail.to,
    subject: `Verlegt: ${subjectFacts(mail.meeting)}`,
    blocks: [
      paragraph(`Im Auftrag ${mail.onBehalfOf} verlegen wir diese Sitzung.`),
      facts([
        [
          'Bisheriger Termin',
          formatTimeSpan(mail.previous.startsAt, mail.previous.endsAt, mail.previous.zone),
        ],
      ]),
      paragraph('Ihre bisherige Antwort gilt nicht mehr. Antworten Sie neu.'),
      ...invitationBlocks(mail),
    ],
  });

/** To everyone invited: items were added to the agenda. */
export const supplementMail = (mail: SupplementMail): Mail =>
  renderMail({
    to: mail.to,
    subject: `Ergänzung der Tagesordnung: ${subjectFacts(mail.meeting)}`,
    blocks: [
      paragraph(`Im Auftrag ${mail.onBehalfOf} ergänzen wir die Tagesordnung dieser Sitzung.`),
      meetingFactsBlock(mail.meeting),
      ...agendaBlocks(mail.agenda),
      ...papersBlocks(mail.papersUrl),
      paragraph('Ihre Antwort bleibt gültig.'),
    ],
  });

const invitationBlocks = (mail: InvitationMail): readonly Block[] => [
  ...kindBlocks(mail.meeting),
  meetingFactsBlock(mail.meeting),
  ...secondMeetingBlocks(mail.secondMeetingQuorum),
  ...answerBlocks(mail.answer),
  ...agendaBlocks(mail.agenda),
  ...papersBlocks(mail.papersUrl),
];

const papersBlocks = (papersUrl: string | null): readonly Block[] =>
  papersUrl === null
    ? []
    : [heading('Unterlagen'), links({ label: 'Unterlagen ansehen (mit Anmeldung)', href: papersUrl })];

const secondMeetingBlocks = (quorum: number | null): readonly Block[] =>
  when(
    quorum !== null,
    paragraph('Dies ist die zweite Sitzung zu denselben Punkten.'),
    paragraph(
      `Für die Beschlussfähigkeit ${quorum === 1 ? 'genügt 1 vertretene Stimme' : `genügen ${quorum} vertretene Stimmen`}.`,
    ),
  );
