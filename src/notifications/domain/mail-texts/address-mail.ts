import { formatDay } from '../../../shared/time/german-format.js';
import type { Day } from '../../../shared/time/day.js';
import { renderMail } from './layout.js';
import {
  type Block,
  type Envelope,
  facts,
  links,
  type Mail,
  paragraph,
  shorten,
  when,
} from './mail-content.js';

export interface AddressMarkedMail {
  readonly to: Envelope;
  readonly personName: string;
  readonly address: string;
  readonly since: Day;
  /** Why, in a sentence. */
  readonly reason: string;
  /** From now on the address gets legal mails only. */
  readonly isStopped: boolean;
  /** The person in the application. */
  readonly personUrl: string;
}

/** What it means that an address is stopped; for each mail that tells it. */
export const stoppedBlocks = (isStopped: boolean): readonly Block[] =>
  when(
    isStopped,
    paragraph(
      'Mehrere E-Mails an diese Adresse sind gescheitert. Erinnerungen und Hinweise gehen nicht mehr hin.',
    ),
    paragraph(
      'Einladungen, Änderungen und Absagen senden wir weiter. Stellen Sie diese auch per Post oder Telefon zu.',
    ),
  );

/** To the office: an address takes no mails. */
export const addressMarkedMail = (mail: AddressMarkedMail): Mail =>
  renderMail({
    to: mail.to,
    subject: `Adresse unzustellbar: ${shorten(mail.personName, 80)}`,
    blocks: [
      paragraph('Eine E-Mail an diese Adresse kam nicht an.'),
      facts([
        ['Person', mail.personName],
        ['Adresse', mail.address],
        ['Unzustellbar seit', formatDay(mail.since)],
        ['Grund', mail.reason],
      ]),
      ...stoppedBlocks(mail.isStopped),
      paragraph('Fragen Sie nach der richtigen Adresse, und tragen Sie sie bei der Person ein.'),
      links({ label: 'Person öffnen', href: mail.personUrl }),
    ],
  });
