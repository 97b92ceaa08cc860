export { type Mail, type MailCalendar, Mailer, type MailOutcome } from './mailer.js';
export { SmtpMailer, type SmtpServer, type SmtpTimeouts } from './smtp-mailer.js';
