export { LazyMailer } from './lazy-mailer.js';
export { type Mail, type MailCalendar, Mailer, type MailOutcome } from './mailer.js';
export { tryMail } from './try-mail.js';
