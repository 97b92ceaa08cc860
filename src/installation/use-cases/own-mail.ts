import { mailHeaders, renderMail } from '../../notifications/index.js';
import type { Config } from '../../platform/config/index.js';
import type { Mail } from '../../platform/mail/index.js';
import { hostOf } from '../../shared/host.js';

type Content = Parameters<typeof renderMail>[0];

/** A mail of the installation itself: of no town, to one address, in the layout of all mails. */
export interface OwnMail {
  readonly id: string;
  readonly to: string;
  readonly subject: string;
  readonly blocks: Content['blocks'];
  readonly envelope: Pick<Content['to'], 'recipientName' | 'role'>;
  /** Who answers questions; null: nobody is named yet. */
  readonly operator: { readonly name: string | null; readonly email: string | null };
  readonly replyTo: string | null;
}

/** Where nobody reads: only for an installation that has set no sender yet. */
const NO_SENDER = 'praeventionsrat@localhost';

export function ownMail(mail: OwnMail, { publicUrl, mailFrom }: Config): Mail {
  const from = mailFrom ?? NO_SENDER;
  const contact = {
    name: mail.operator.name ?? 'Verwaltung dieser Anwendung',
    email: mail.operator.email ?? from,
    phone: null,
  };
  const text = renderMail({
    subject: mail.subject,
    to: { ...mail.envelope, contact, settingsUrl: null },
    blocks: mail.blocks,
  });
  const { messageId, headers } = mailHeaders({
    notificationId: mail.id,
    revision: 1,
    host: hostOf(publicUrl),
  });
  return {
    ...text,
    to: mail.to,
    from,
    messageId,
    headers: { ...headers, ...(mail.replyTo !== null && { 'Reply-To': mail.replyTo }) },
  };
}
