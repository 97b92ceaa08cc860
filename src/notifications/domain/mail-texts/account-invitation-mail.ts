import { formatDateTime } from '../../../shared/time/german-format.js';
import { BERLIN } from '../../../shared/time/day.js';
import { renderMail } from './layout.js';
import { type Envelope, links, type Mail, paragraph } from './mail-content.js';

export interface AccountInvitationMail {
  readonly to: Envelope;
  /** E.g. `Schwarzenberg/Erzgeb.` */
  readonly territoryName: string;
  /** One-time page on which the password is set. */
  readonly redeemUrl: string;
  readonly validUntil: Date;
}

/** Invites a person to set a password and so to link an account. */
export const accountInvitationMail = ({
  to,
  territoryName,
  redeemUrl,
  validUntil,
}: AccountInvitationMail): Mail =>
  renderMail({
    to,
    subject: `Ihr Zugang zum Kommunalen Präventionsrat: ${territoryName}`,
    blocks: [
      paragraph(`Die Koordinierungsstelle hat für Sie einen Zugang vorbereitet: ${territoryName}`),
      paragraph('Legen Sie Ihr Passwort selbst fest.'),
      links({ label: 'Passwort festlegen', href: redeemUrl }),
      paragraph(`Der Link gilt einmal und bis ${formatDateTime(validUntil, BERLIN)}.`),
      paragraph('Sie erwarten keinen Zugang? Dann löschen Sie diese E-Mail.'),
    ],
  });
