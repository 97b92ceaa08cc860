import { setTimeout as pause } from 'node:timers/promises';
import type { SmtpConfig } from '../config/index.js';
import { NO_SERVER } from './lazy-mailer.js';
import type { Mail, MailOutcome } from './mailer.js';

/** Milliseconds: somebody is waiting for the answer. */
const TIMEOUTS = { connect: 4_000, greeting: 4_000, socket: 5_000 };
const WHOLE = 8_000;

const SILENT: MailOutcome = {
  accepted: false,
  permanent: false,
  code: 'ETIMEDOUT',
  response: `Keine Antwort innerhalb von ${WHOLE / 1_000} Sekunden.`,
};

/** Sends one mail over a connection of its own, while somebody waits: no answer within eight seconds is one too. */
export async function tryMail(smtp: SmtpConfig | null, mail: Mail): Promise<MailOutcome> {
  if (smtp === null) return NO_SERVER;
  const { SmtpMailer } = await import('./smtp-mailer.js');
  const mailer = new SmtpMailer(smtp, TIMEOUTS);
  try {
    return await Promise.race([mailer.send(mail), pause(WHOLE, SILENT, { ref: false })]);
  } finally {
    mailer.close();
  }
}
