export { type MeetingTopic, meetingTopics } from './domain/events.js';
export { InvitationRoleEnum } from './graphql/meeting.model.js';
export type { Decision } from './domain/decision.js';
export type { Paper } from './domain/paper.js';
export { meetingCalendar } from './domain/meeting-calendar.js';
export { MeetingsModule } from './meetings.module.js';
export { meetingEntities } from './persistence/meeting.schema.js';
export {
  invitationsNow,
  type Invitee,
  inviteesOf,
  type MailFacts,
  mailFactsOf,
  type MailResult,
  recordMailResult,
  recordMailReturn,
} from './persistence/mail-facts.js';
export { openItemOfPaper } from './persistence/decisions.repository.js';
export { meetingFileCarriers } from './read/file-carriers.js';
export { meetingReadModels } from './read/index.js';
export type { PaperSource } from './read/paper-source.js';
export { meetingNoticeSubject } from './read/notice-subject.js';
export { COUNCIL_DASHBOARD, meetingOperations } from './read/operations.js';
export { meetingTaskSources } from './read/task-sources.js';
export { meetingWaitingSources } from './read/waiting-sources.js';
export { meetingDeadlineSources } from './use-cases/deadline-sources.js';
export { type DecisionFollower, DecisionFollowers } from './use-cases/decision-followers.js';
export { PutPaperOnAgenda } from './use-cases/put-paper-on-agenda.js';
export { type Rehearsal, RehearseInvitation } from './use-cases/rehearse-invitation.js';
