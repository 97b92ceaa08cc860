export { type MeetingEvents, type MeetingTopic, meetingTopics } from './domain/events.js';
export type { RulesSnapshot } from './domain/convening-body.js';
export {
  type CalendarMeeting,
  type CalendarRecipient,
  meetingCalendar,
  meetingUid,
} from './domain/meeting-calendar.js';
export { MeetingsModule } from './meetings.module.js';
export { meetingEntities } from './persistence/meeting.schema.js';
export {
  invitationsNow,
  type InvitationNow,
  type Invitee,
  inviteesOf,
  type MailAgendaItem,
  type MailFacts,
  mailFactsOf,
  type MailResult,
  recordMailResult,
} from './persistence/mail-facts.js';
export { meetingReadModels } from './read/index.js';
export { COUNCIL_DASHBOARD, meetingOperations } from './read/operations.js';
export { AddAgendaItem } from './use-cases/add-agenda-item.js';
export { AnswerInvitation } from './use-cases/answer-invitation.js';
export { CancelMeeting } from './use-cases/cancel-meeting.js';
export { ChangePlace } from './use-cases/change-place.js';
export { InviteGuest } from './use-cases/invite-guest.js';
export { MarkMeetingHeld } from './use-cases/mark-meeting-held.js';
export { MoveMeeting } from './use-cases/move-meeting.js';
export { Nudge } from './use-cases/nudge.js';
export { ProposeTopic } from './use-cases/propose-topic.js';
export { RecordAnswer } from './use-cases/record-answer.js';
export { RecordService } from './use-cases/record-service.js';
export { ScheduleMeeting, type ScheduleMeetingInput } from './use-cases/schedule-meeting.js';
export { SendInvitation } from './use-cases/send-invitation.js';
export { SupplementAgenda } from './use-cases/supplement-agenda.js';
