export { digestMail } from './digest-mail.js';
export type { CollectedNotice } from './digest-notices.js';
export { accountInvitationMail } from './account-invitation-mail.js';
export { addressMarkedMail } from './address-mail.js';
export { agendaForRecipient, type AgendaEntry, type AgendaLine } from './agenda-section.js';
export { cancellationMail, changeMail, releaseMail, type ReleaseReason } from './change-mails.js';
export {
  callMail,
  invitationMail,
  type InvitationMail,
  moveMail,
  supplementMail,
} from './invitation-mails.js';
export type { Contact, Envelope, Mail } from './mail-content.js';
export { mailHeaders, unsubscribeHeaders } from './mail-headers.js';
export { deadlineMail } from './deadline-mails.js';
export { type AnswerRequest, type MeetingFacts, meetingName } from './meeting-facts.js';
export {
  accountMailRefusedMail,
  mailRefusedMail,
  type MailRefusedMail,
  noDeputyLeftMail,
} from './office-mails.js';
export {
  authorInvitedMail,
  authorRemovedMail,
  proposalCommentedMail,
  proposalMovedMail,
  reviewAskedMail,
} from './proposal-mails.js';
export { fundingStepMail } from './funding-mails.js';
export { comingReminderMail, nudgeMail, openReminderMail } from './reminder-mails.js';
export { projectStepMail, reportAskedMail } from './project-mails.js';
export { taskAssignedMail, taskDeclinedMail, taskHandedOverMail, taskMentionedMail } from './task-mails.js';
export { TASK_ROLES } from './task-roles.js';
