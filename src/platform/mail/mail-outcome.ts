import type { MailOutcome } from './mailer.js';

const field = (error: unknown, name: string): unknown =>
  error instanceof Error ? Reflect.get(error, name) : undefined;

const codeOf = (error: unknown): string => {
  const code = field(error, 'responseCode') ?? field(error, 'code');
  return typeof code === 'string' || typeof code === 'number' ? String(code) : 'UNKNOWN';
};

/** Commands whose 5xx answer concerns this recipient or this message; before them the server refuses us, not the mail. */
const ABOUT_THE_MAIL = ['RCPT TO', 'DATA'];

/** The address is none: no server will ever take it. */
const isUnusableRecipient = (error: unknown): boolean =>
  field(error, 'code') === 'EENVELOPE' && field(error, 'command') === 'API';

/**
 * Reads what nodemailer throws. 5xx to RCPT TO or DATA is final; 4xx, timeouts, lost connections, refused log-ins,
 * failed encryption and a refused sender are ours or the server's to mend, so the mail may go later.
 */
export function outcomeOfError(error: unknown): MailOutcome {
  const status = field(error, 'responseCode');
  const command = String(field(error, 'command'));
  const refused = typeof status === 'number' && status >= 500 && ABOUT_THE_MAIL.includes(command);
  const response = field(error, 'response');
  return {
    accepted: false,
    permanent: refused || isUnusableRecipient(error),
    ...(refused && command === 'RCPT TO' && { refusedRecipient: true }),
    code: codeOf(error),
    response:
      typeof response === 'string' ? response : error instanceof Error ? error.message : String(error),
  };
}
