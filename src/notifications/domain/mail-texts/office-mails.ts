import { stoppedBlocks } from './address-mail.js';
import { renderMail } from './layout.js';
import { type Envelope, facts, links, type Mail, paragraph, shorten } from './mail-content.js';
import { meetingFactsBlock, type MeetingMail, subjectFacts } from './meeting-facts.js';

export interface NoDeputyLeftMail extends MeetingMail {
  readonly seatName: string;
  /** The meeting in the application. */
  readonly meetingUrl: string;
}

export interface MailRefusedMail extends MeetingMail {
  /** Whose mail was refused. */
  readonly refusedName: string;
  readonly refusedEmail: string;
  /** Why, in a sentence. */
  readonly reason: string;
  /** Accepted first, and then sent back. */
  readonly returned?: boolean;
  /** From now on the address gets legal mails only. */
  readonly isStopped?: boolean;
  readonly meetingUrl: string;
}

const fateOf = ({ returned }: { readonly returned?: boolean }): string =>
  returned === true ? 'kam als unzustellbar zurück' : 'wurde nicht angenommen';

/** To the office: a seat has declined and no deputy is left. */
export const noDeputyLeftMail = ({ to, meeting, seatName, meetingUrl }: NoDeputyLeftMail): Mail =>
  renderMail({
    to,
    subject: `Keine Vertretung mehr für ${shorten(seatName, 80)}: ${subjectFacts(meeting)}`,
    blocks: [
      paragraph('Für einen Sitz kommt niemand: Alle haben abgesagt oder sind verhindert.'),
      meetingFactsBlock(meeting, [['Sitz', seatName]]),
      paragraph('Prüfen Sie die Beschlussfähigkeit. Benennen Sie bei Bedarf eine weitere Vertretung.'),
      links({ label: 'Sitzung öffnen', href: meetingUrl }),
    ],
  });

/** To the office: the mail server of a recipient refused a mail. */
export const mailRefusedMail = (mail: MailRefusedMail): Mail =>
  renderMail({
    to: mail.to,
    subject: `Nicht zugestellt an ${shorten(mail.refusedName, 80)}: ${subjectFacts(mail.meeting)}`,
    blocks: [
      paragraph(`Eine E-Mail zu dieser Sitzung ${fateOf(mail)}.`),
      meetingFactsBlock(mail.meeting, [
        ['Empfänger', mail.refusedName],
        ['Adresse', mail.refusedEmail],
        ['Grund', mail.reason],
      ]),
      ...stoppedBlocks(mail.isStopped === true),
      paragraph('Prüfen Sie die Adresse. Stellen Sie die Einladung sonst per Post, Telefon oder Bote zu.'),
      paragraph('Tragen Sie den Zugang danach in der Sitzung ein.'),
      links({ label: 'Sitzung öffnen', href: mail.meetingUrl }),
    ],
  });

export interface AccountMailRefusedMail {
  readonly to: Envelope;
  readonly refusedName: string;
  readonly refusedEmail: string;
  readonly reason: string;
  readonly returned?: boolean;
}

/** To the office: the mail with the link to an account could not be delivered. */
export const accountMailRefusedMail = (mail: AccountMailRefusedMail): Mail =>
  renderMail({
    to: mail.to,
    subject: `Zugang nicht zugestellt an ${shorten(mail.refusedName, 80)}`,
    blocks: [
      paragraph(`Die E-Mail mit dem Link zum Zugang ${fateOf(mail)}.`),
      facts([
        ['Empfänger', mail.refusedName],
        ['Adresse', mail.refusedEmail],
        ['Grund', mail.reason],
      ]),
      paragraph('Prüfen Sie die Adresse. Senden Sie den Zugang danach noch einmal.'),
    ],
  });
