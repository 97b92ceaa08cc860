import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { ShareModel } from '../../audience/index.js';
import { BodyModel, PersonModel, SeatModel, TerritoryModel } from '../../council/index.js';
import { AttachmentModel } from '../../files/index.js';
import { AudienceEnum, Instant, LocalDate, ZonedDateTime } from '../../platform/graphql/index.js';
import type { Audience } from '../../shared/audience.js';
import type { MeetingKind } from '../domain/invitation-period.js';
import type { MeetingState } from '../domain/meeting-state.js';
import type { Answer, InvitationRole } from '../domain/seat-chain.js';
import { AgendaItemModel } from './agenda.model.js';
import { ConveningBodyModel } from './convening-body.model.js';
import {
  AnswerEnum,
  AnswerViaEnum,
  InvitationRoleEnum,
  MeetingKindEnum,
  MeetingStateEnum,
  ServiceOccasionEnum,
} from './enums.js';
import { AnswerRecordModel, ServiceProofModel } from './proof.model.js';

export { InvitationRoleEnum };

@ObjectType('MeetingHistoryEntry', {
  description: 'What happened to a meeting. For the office that manages it.',
})
export class MeetingHistoryEntryModel {
  @Field(() => ID)
  readonly id!: string;
  @Field(() => Instant)
  readonly at!: Date;
  @Field(() => String, {
    description: 'E.g. SCHEDULED, INVITED, MOVED, PLACE_CHANGED, AGENDA_SUPPLEMENTED, CANCELLED, HELD.',
  })
  readonly event!: string;
  @Field(() => String, { description: 'Old and new values as JSON.' })
  readonly facts!: string;
  @Field(() => String, {
    nullable: true,
    description: 'Name of the person who did it, as far as the town knows the account.',
  })
  readonly by!: string | null;
}

@ObjectType('AnswerCounts', {
  description: 'How the holders and called deputies answered, as far as you see them.',
})
export class AnswerCountsModel {
  @Field(() => Int)
  readonly accepted!: number;
  @Field(() => Int)
  readonly declined!: number;
  @Field(() => Int)
  readonly open!: number;
}

@ObjectType('Meeting', { description: 'A meeting (Sitzung) of one or more bodies.' })
export class MeetingModel {
  @Field(() => ID)
  readonly id!: string;
  @Field(() => Int, { nullable: true })
  readonly number!: number | null;
  @Field(() => MeetingKindEnum)
  readonly kind!: MeetingKind;
  @Field(() => String)
  readonly title!: string;
  @Field(() => MeetingStateEnum)
  readonly state!: MeetingState;
  @Field(() => Instant)
  readonly startsAt!: Date;
  @Field(() => Instant, { nullable: true })
  readonly endsAt!: Date | null;
  @Field(() => ZonedDateTime, { description: 'The start as it was typed; goes back into a change as it is.' })
  readonly startsAtLocal!: string;
  @Field(() => ZonedDateTime, { nullable: true })
  readonly endsAtLocal!: string | null;
  @Field(() => String, {
    nullable: true,
    description: 'German sentence when the local time occurs twice, because the clock is set back.',
  })
  readonly startsAtNote!: string | null;
  @Field(() => String, { description: 'IANA zone in which the meeting takes place.' })
  readonly zone!: string;
  @Field(() => String, { nullable: true })
  readonly place!: string | null;
  @Field(() => String, { nullable: true, description: 'Address of the video conference.' })
  readonly videoUrl!: string | null;
  @Field(() => String, { nullable: true })
  readonly urgencyReason!: string | null;
  @Field(() => Boolean, { description: 'A second meeting on the same items, with the reduced quorum.' })
  readonly secondMeeting!: boolean;
  @Field(() => LocalDate, { nullable: true, description: 'The day by which answers are asked for.' })
  readonly answerBy!: string | null;
  @Field(() => Instant, { nullable: true })
  readonly invitedAt!: Date | null;
  @Field(() => Instant, { nullable: true, description: 'The actual end of a meeting that was held.' })
  readonly heldUntil!: Date | null;
  @Field(() => Instant, { nullable: true })
  readonly cancelledAt!: Date | null;
  @Field(() => String, { nullable: true })
  readonly cancelReason!: string | null;
  @Field(() => Int, { description: 'SEQUENCE of the calendar object.' })
  readonly sequence!: number;
  @Field(() => Int, {
    description: 'Number of the present date; rises when the meeting is moved. Goes along with an answer.',
  })
  readonly schedule!: number;
  @Field(() => Int, {
    description: 'Goes back into a change, so that nobody overwrites what he did not see.',
  })
  readonly revision!: number;
  @Field(() => Boolean, { description: 'Whether you may change this meeting.' })
  readonly canManage!: boolean;
  @Field(() => AnswerCountsModel)
  readonly answerCounts!: AnswerCountsModel;
  @Field(() => Int, { description: 'Planned minutes of the items that you may read.' })
  readonly agendaMinutes!: number;
  @Field(() => Int, {
    nullable: true,
    description:
      'People whom the mail about the present date did not reach. For the offices; null for others.',
  })
  readonly refusedMails!: number | null;
  @Field(() => TerritoryModel, { nullable: true })
  readonly territory!: TerritoryModel | null;
  @Field(() => [ConveningBodyModel], {
    description: 'The bodies that call the meeting, the leading one first.',
  })
  readonly bodies!: ConveningBodyModel[];
  @Field(() => [AgendaItemModel], {
    description: 'The items that you may read, in order; positions count the others too.',
  })
  readonly agenda!: AgendaItemModel[];
  @Field(() => [InvitationModel], { description: 'Holders and called deputies, as far as you see them.' })
  readonly invitations!: object[];
  @Field(() => [InvitationModel])
  readonly guests!: object[];
  @Field(() => [InvitationModel], {
    description: 'Your own invitations: one for each seat for which you are called.',
  })
  readonly myInvitations!: object[];
  @Field(() => [AudienceEnum])
  readonly audience!: Audience[];
  @Field(() => [ShareModel], { description: 'The associations and states with which it is shared.' })
  readonly sharedWith!: ShareModel[];
  @Field(() => [AttachmentModel], { description: 'Its papers, in the order in which they were attached.' })
  readonly attachments!: AttachmentModel[];
  @Field(() => [MeetingHistoryEntryModel])
  readonly history!: MeetingHistoryEntryModel[];
}

@ObjectType('Invitation', {
  description: 'One person called to a meeting: for one seat, as its deputy, or as a guest.',
})
export class InvitationModel {
  @Field(() => ID)
  readonly id!: string;
  @Field(() => MeetingModel, { nullable: true })
  readonly meeting!: object | null;
  @Field(() => BodyModel, { nullable: true, description: 'Null for guests.' })
  readonly body!: BodyModel | null;
  @Field(() => SeatModel, {
    nullable: true,
    description: 'Null for guests; its deputies may be chosen with an Absage.',
  })
  readonly seat!: SeatModel | null;
  @Field(() => PersonModel, { nullable: true })
  readonly person!: PersonModel | null;
  @Field(() => AgendaItemModel, { nullable: true, description: 'The item for which a guest is invited.' })
  readonly agendaItem!: AgendaItemModel | null;
  @Field(() => InvitationRoleEnum)
  readonly role!: InvitationRole;
  @Field(() => Boolean)
  readonly votingRight!: boolean;
  @Field(() => AnswerEnum)
  readonly answer!: Answer;
  @Field(() => Instant, { nullable: true })
  readonly answeredAt!: Date | null;
  @Field(() => AnswerViaEnum, { nullable: true })
  readonly answeredVia!: string | null;
  @Field(() => Instant)
  readonly calledAt!: Date;
  @Field(() => Instant, {
    nullable: true,
    description: 'When the call of a deputy or the invitation of a guest was withdrawn.',
  })
  readonly releasedAt!: Date | null;
  @Field(() => Boolean, { description: 'Whether you may answer it now.' })
  readonly canAnswer!: boolean;
  @Field(() => [ServiceOccasionEnum], {
    description:
      'Legal mails about a meeting to come that did not arrive, and that your office still has to serve by post or phone; empty for everybody else.',
  })
  readonly unserved!: string[];
  @Field(() => [ServiceProofModel])
  readonly serviceProofs!: ServiceProofModel[];
  @Field(() => [AnswerRecordModel], { description: 'All answers in order, also those for earlier dates.' })
  readonly answerHistory!: AnswerRecordModel[];
  @Field(() => Int)
  readonly revision!: number;
}
