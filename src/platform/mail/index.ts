export { LazyMailer } from './lazy-mailer.js';
export { type Mail, Mailer, type MailOutcome } from './mailer.js';
