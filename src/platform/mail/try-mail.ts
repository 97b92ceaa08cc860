import type { SmtpConfig } from '../config/index.js';
import { NO_SERVER } from './lazy-mailer.js';
import type { Mail, MailOutcome } from './mailer.js';

/** Milliseconds: somebody is waiting for the answer. */
const TIMES = { connect: 4_000, greeting: 4_000, socket: 5_000, whole: 8_000 };

/** Sends one mail over a connection of its own, while somebody waits: no answer within eight seconds is one too. */
export async function tryMail(smtp: SmtpConfig | null, mail: Mail): Promise<MailOutcome> {
  if (smtp === null) return NO_SERVER;
  const { SmtpMailer } = await import('./smtp-mailer.js');
  const mailer = new SmtpMailer(smtp, TIMES);
  try {
    return await mailer.send(mail);
  } finally {
    mailer.close();
  }
}
