import { Module, type Type } from '@nestjs/common';
import { AgendaResolver } from './graphql/agenda.resolver.js';
import { AnswersResolver } from './graphql/answers.resolver.js';
import { CallMeetingResolver } from './graphql/call-meeting.resolver.js';
import { ChangeMeetingResolver } from './graphql/change-meeting.resolver.js';
import { ConveningBodyResolver } from './graphql/convening-body.resolver.js';
import { UnservedResolver } from './graphql/unserved.resolver.js';
import { DecisionsResolver } from './graphql/decisions.resolver.js';
import { DeadlinesResolver } from './graphql/deadlines.resolver.js';
import { FollowMeetingResolver } from './graphql/follow-meeting.resolver.js';
import { MeetingResolver } from './graphql/meeting.resolver.js';
import { ServiceResolver } from './graphql/service.resolver.js';
import { TopicsResolver } from './graphql/topics.resolver.js';
import { RsvpController } from './http/rsvp.controller.js';
import { CouncilEvents } from './jobs/council-events.processor.js';
import { AddAgendaItem } from './use-cases/add-agenda-item.js';
import { AnswerInvitation } from './use-cases/answer-invitation.js';
import { CancelMeeting } from './use-cases/cancel-meeting.js';
import { ChangeAgendaItem } from './use-cases/change-agenda-item.js';
import { ChangeMeetingDraft } from './use-cases/change-meeting-draft.js';
import { ChangePlace } from './use-cases/change-place.js';
import { CloseTopic } from './use-cases/close-topic.js';
import { CopyAgendaFromLastMeeting } from './use-cases/copy-agenda-from-last-meeting.js';
import { DiscardDraft } from './use-cases/discard-draft.js';
import { CorrectDecision } from './use-cases/correct-decision.js';
import { DecisionFollowers } from './use-cases/decision-followers.js';
import { DecisionsOfOffice } from './use-cases/decisions-of-office.js';
import { EditAgenda } from './use-cases/edit-agenda.js';
import { EndLinksOfPerson } from './use-cases/end-links-of-person.js';
import { InvitationsOfOffice } from './use-cases/invitations-of-office.js';
import { InviteGuest } from './use-cases/invite-guest.js';
import { MarkMeetingHeld } from './use-cases/mark-meeting-held.js';
import { MoveMeeting } from './use-cases/move-meeting.js';
import { Nudge } from './use-cases/nudge.js';
import { OrderAgenda } from './use-cases/order-agenda.js';
import { ProposeTopic } from './use-cases/propose-topic.js';
import { ReckonDeadlines } from './use-cases/reckon-deadlines.js';
import { RecordAnswer } from './use-cases/record-answer.js';
import { PutPaperOnAgenda } from './use-cases/put-paper-on-agenda.js';
import { RecordDecision } from './use-cases/record-decision.js';
import { RecordTownDecision } from './use-cases/record-town-decision.js';
import { CorrectService } from './use-cases/correct-service.js';
import { RecordService } from './use-cases/record-service.js';
import { RehearseInvitation } from './use-cases/rehearse-invitation.js';
import { RemoveAgendaItem } from './use-cases/remove-agenda-item.js';
import { ReviewCallsOfSeat } from './use-cases/review-calls-of-seat.js';
import { ScheduleMeeting } from './use-cases/schedule-meeting.js';
import { SeenMeetings } from './use-cases/seen-meetings.js';
import { SendInvitation } from './use-cases/send-invitation.js';
import { SendInvitationAgain } from './use-cases/send-invitation-again.js';
import { SupplementAgenda } from './use-cases/supplement-agenda.js';
import { TakeAnswer } from './use-cases/take-answer.js';
import { TakeTopic } from './use-cases/take-topic.js';
import { UninviteGuest } from './use-cases/uninvite-guest.js';
import { VisitByLink } from './use-cases/visit-by-link.js';

/** What the offices do. */
const OFFICE: Type[] = [
  ReckonDeadlines,
  ScheduleMeeting,
  ChangeMeetingDraft,
  DiscardDraft,
  SendInvitation,
  RehearseInvitation,
  MoveMeeting,
  ChangePlace,
  SupplementAgenda,
  CancelMeeting,
];
const FOLLOW: Type[] = [
  MarkMeetingHeld,
  Nudge,
  InviteGuest,
  UninviteGuest,
  RecordAnswer,
  RecordService,
  CorrectService,
  SendInvitationAgain,
];
const AGENDA: Type[] = [
  EditAgenda,
  AddAgendaItem,
  ChangeAgendaItem,
  RemoveAgendaItem,
  OrderAgenda,
  CopyAgendaFromLastMeeting,
];
const DECISIONS: Type[] = [RecordDecision, CorrectDecision, RecordTownDecision];
/** For modules whose papers councils decide upon. */
const PAPERS: Type[] = [DecisionFollowers, PutPaperOnAgenda];
const TOPICS: Type[] = [ProposeTopic, TakeTopic, CloseTopic];
const ANSWERS: Type[] = [TakeAnswer, AnswerInvitation, VisitByLink];
/** What the worker does when something changes in the council. */
const REACTIONS: Type[] = [ReviewCallsOfSeat, EndLinksOfPerson, CouncilEvents];
const RESOLVERS: Type[] = [
  MeetingResolver,
  ConveningBodyResolver,
  DeadlinesResolver,
  UnservedResolver,
  CallMeetingResolver,
  ChangeMeetingResolver,
  FollowMeetingResolver,
  AgendaResolver,
  TopicsResolver,
  DecisionsResolver,
  AnswersResolver,
  ServiceResolver,
];

/** Meetings with agenda, invitations and answers. */
@Module({
  controllers: [RsvpController],
  providers: [
    SeenMeetings,
    InvitationsOfOffice,
    DecisionsOfOffice,
    ...DECISIONS,
    ...PAPERS,
    ...OFFICE,
    ...FOLLOW,
    ...AGENDA,
    ...TOPICS,
    ...ANSWERS,
    ...REACTIONS,
    ...RESOLVERS,
  ],
  exports: [...OFFICE, ...FOLLOW, ...AGENDA, ...TOPICS, ...DECISIONS, ...PAPERS, AnswerInvitation],
})
export class MeetingsModule {}
