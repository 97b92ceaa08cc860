import type { SmtpConfig } from '../config/index.js';
import { type Mail, Mailer, type MailOutcome } from './mailer.js';
import type { SmtpMailer } from './smtp-mailer.js';

/** What becomes of a mail without a mail server. */
export const NO_SERVER: MailOutcome = {
  accepted: false,
  permanent: false,
  code: 'NO_SMTP',
  response: 'Es ist kein Mailserver eingestellt (KPR_SMTP_URL).',
};

/** The way out named by the settings. The library is loaded with the first mail: most processes send none. */
export class LazyMailer extends Mailer {
  private opened: Promise<SmtpMailer> | null = null;

  constructor(private readonly smtp: SmtpConfig | null) {
    super();
  }

  override async send(mail: Mail): Promise<MailOutcome> {
    if (this.smtp === null) return NO_SERVER;
    const { smtp } = this;
    this.opened ??= import('./smtp-mailer.js').then((module) => new module.SmtpMailer(smtp));
    return (await this.opened).send(mail);
  }

  /** Closes idle connections. */
  async close(): Promise<void> {
    (await this.opened)?.close();
  }
}
