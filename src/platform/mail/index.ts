export { LazyMailer } from './lazy-mailer.js';
export { tryMail } from './try-mail.js';
export { type Mail, Mailer, type MailOutcome } from './mailer.js';
