export { LazyMailer } from './lazy-mailer.js';
export { type Mail, type MailCalendar, Mailer, type MailOutcome } from './mailer.js';
export { ReturnMailbox } from './return-mailbox.js';
export { type ReturnedMessage, returnedMessageOf } from './returned-message.js';
export { tryMail } from './try-mail.js';
