import type { Type } from '@nestjs/common';
import { BodyModel } from '../../council/index.js';
import { connectionType, resultUnion } from '../../platform/graphql/index.js';
import { TopicModel } from './agenda.model.js';
import { InvitationModel, MeetingModel } from './meeting.model.js';

const meetingResult = (name: string): Type => resultUnion(name, MeetingModel, 'Meeting');
const invitationResult = (name: string): Type => resultUnion(name, InvitationModel, 'Invitation');
const topicResult = (name: string): Type => resultUnion(name, TopicModel, 'Topic');

export const MeetingConnection = connectionType('Meeting', MeetingModel);
export const InvitationConnection = connectionType('Invitation', InvitationModel);

export const ScheduleMeetingResult = meetingResult('ScheduleMeetingResult');
export const ChangeMeetingDraftResult = meetingResult('ChangeMeetingDraftResult');
export const DiscardDraftResult = resultUnion('DiscardDraftResult', BodyModel, 'Body');
export const SendInvitationResult = meetingResult('SendInvitationResult');
export const MoveMeetingResult = meetingResult('MoveMeetingResult');
export const ChangePlaceResult = meetingResult('ChangePlaceResult');
export const SupplementAgendaResult = meetingResult('SupplementAgendaResult');
export const CancelMeetingResult = meetingResult('CancelMeetingResult');
export const MarkMeetingHeldResult = meetingResult('MarkMeetingHeldResult');
export const NudgeResult = meetingResult('NudgeResult');
export const AddAgendaItemResult = meetingResult('AddAgendaItemResult');
export const ChangeAgendaItemResult = meetingResult('ChangeAgendaItemResult');
export const RemoveAgendaItemResult = meetingResult('RemoveAgendaItemResult');
export const OrderAgendaResult = meetingResult('OrderAgendaResult');
export const CopyAgendaFromLastMeetingResult = meetingResult('CopyAgendaFromLastMeetingResult');
export const TakeTopicResult = meetingResult('TakeTopicResult');
export const UninviteGuestResult = meetingResult('UninviteGuestResult');
export const InviteGuestResult = invitationResult('InviteGuestResult');
export const AnswerInvitationResult = invitationResult('AnswerInvitationResult');
export const RecordAnswerResult = invitationResult('RecordAnswerResult');
export const RecordServiceResult = invitationResult('RecordServiceResult');
export const SendInvitationAgainResult = invitationResult('SendInvitationAgainResult');
export const ProposeTopicResult = topicResult('ProposeTopicResult');
export const CloseTopicResult = topicResult('CloseTopicResult');
