import { renderMail } from './layout.js';
import { links, type Mail, paragraph } from './mail-content.js';
import {
  type AnswerRequest,
  answerBlocks,
  meetingFactsBlock,
  type MeetingMail,
  subjectFacts,
} from './meeting-facts.js';

export interface OpenReminderMail extends MeetingMail {
  readonly answer: AnswerRequest;
}

export interface ComingReminderMail extends MeetingMail {
  /** The personal link page, for an Absage after all. */
  readonly answerUrl: string;
}

/** Reminder to one who has not answered. */
export const openReminderMail = ({ to, meeting, answer }: OpenReminderMail): Mail =>
  renderMail({
    to,
    subject: `Erinnerung, Antwort offen: ${subjectFacts(meeting)}`,
    blocks: [
      paragraph('Diese Sitzung steht bevor. Ihre Antwort fehlt noch.'),
      meetingFactsBlock(meeting),
      ...answerBlocks(answer),
    ],
  });

/** Reminder to one who comes. */
export const comingReminderMail = ({ to, meeting, answerUrl }: ComingReminderMail): Mail =>
  renderMail({
    to,
    subject: `Erinnerung: ${subjectFacts(meeting)}`,
    blocks: [
      paragraph('Diese Sitzung steht bevor. Sie haben zugesagt.'),
      meetingFactsBlock(meeting),
      paragraph('Können Sie doch nicht teilnehmen? Dann ändern Sie Ihre Antwort.'),
      links({ label: 'Antwort ändern', href: answerUrl }),
    ],
  });

/** The office asks again for an answer, outside the fixed reminders. */
export const nudgeMail = ({ to, meeting, answer }: OpenReminderMail): Mail =>
  renderMail({
    to,
    subject: `Rückmeldung erbeten: ${subjectFacts(meeting)}`,
    blocks: [
      paragraph('Wir planen diese Sitzung und brauchen Ihre Antwort.'),
      meetingFactsBlock(meeting),
      ...answerBlocks(answer),
    ],
  });
