export { accountInvitationMail, type AccountInvitationMail } from './account-invitation-mail.js';
export { agendaForRecipient, type AgendaEntry, type AgendaLine } from './agenda-section.js';
export {
  cancellationMail,
  type CancellationMail,
  changeMail,
  type ChangeMail,
  releaseMail,
  type ReleaseMail,
  type ReleaseReason,
} from './change-mails.js';
export {
  callMail,
  type CallMail,
  invitationMail,
  type InvitationMail,
  moveMail,
  type MoveMail,
  supplementMail,
  type SupplementMail,
} from './invitation-mails.js';
export type { Contact, Envelope, Mail } from './mail-content.js';
export { displayName, mailHeaders, type MailHeaders } from './mail-headers.js';
export { type AnswerRequest, type MeetingFacts, meetingName } from './meeting-facts.js';
export {
  accountMailRefusedMail,
  mailRefusedMail,
  type MailRefusedMail,
  noDeputyLeftMail,
  type NoDeputyLeftMail,
} from './office-mails.js';
export {
  comingReminderMail,
  type ComingReminderMail,
  nudgeMail,
  openReminderMail,
  type OpenReminderMail,
} from './reminder-mails.js';
