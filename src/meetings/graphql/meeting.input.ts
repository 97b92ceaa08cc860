import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { Instant, LocalDate, ZonedDateTime } from '../../platform/graphql/index.js';
import type { BodyId, MeetingId } from '../../shared/ids.js';
import type { MeetingKind } from '../domain/invitation-period.js';
import { AgendaItemInput } from './agenda.input.js';
import { MeetingKindEnum } from './enums.js';

const URGENCY = 'Makes the shorter period of urgent cases hold; everybody called reads it.';
const UNCHANGED = 'What is missing stays as it is; null takes it away.';

@InputType()
export class ScheduleMeetingInput {
  @Field(() => [ID], { description: 'The bodies that call the meeting, the leading one first.' })
  bodyIds!: BodyId[];
  @Field(() => MeetingKindEnum, { defaultValue: 'ORDINARY' })
  kind!: MeetingKind;
  @Field(() => ZonedDateTime)
  startsAt!: string;
  @Field(() => ZonedDateTime, { nullable: true })
  endsAt?: string | null;
  @Field(() => String, { nullable: true, description: 'Absent: made from body and number.' })
  title?: string | null;
  @Field(() => Int, {
    nullable: true,
    description: 'Absent: the next number of the leading body; null: none.',
  })
  number?: number | null;
  @Field(() => String, { nullable: true })
  place?: string | null;
  @Field(() => String, { nullable: true, description: 'https address of the video conference.' })
  videoUrl?: string | null;
  @Field(() => String, { nullable: true, description: URGENCY })
  urgencyReason?: string | null;
  @Field(() => Boolean, { nullable: true })
  secondMeeting?: boolean | null;
  @Field(() => LocalDate, { nullable: true })
  answerBy?: string | null;
  @Field(() => [AgendaItemInput], { nullable: true })
  agenda?: AgendaItemInput[] | null;
}

@InputType({ description: 'A meeting as you saw it.' })
export class SeenMeetingInput {
  @Field(() => ID)
  meetingId!: MeetingId;
  @Field(() => Int, { description: 'The revision that you saw.' })
  revision!: number;
}

@InputType({ description: UNCHANGED })
export class ChangeMeetingDraftInput extends SeenMeetingInput {
  @Field(() => MeetingKindEnum, { nullable: true })
  kind?: MeetingKind | null;
  @Field(() => Int, { nullable: true })
  number?: number | null;
  @Field(() => String, { nullable: true })
  title?: string | null;
  @Field(() => ZonedDateTime, { nullable: true })
  startsAt?: string | null;
  @Field(() => ZonedDateTime, { nullable: true })
  endsAt?: string | null;
  @Field(() => String, { nullable: true })
  place?: string | null;
  @Field(() => String, { nullable: true })
  videoUrl?: string | null;
  @Field(() => String, { nullable: true, description: URGENCY })
  urgencyReason?: string | null;
  @Field(() => Boolean, { nullable: true })
  secondMeeting?: boolean | null;
  @Field(() => LocalDate, { nullable: true })
  answerBy?: string | null;
}

@InputType()
export class DiscardDraftInput extends SeenMeetingInput {}

@InputType()
export class SendInvitationInput extends SeenMeetingInput {
  @Field(() => String, { nullable: true, description: URGENCY })
  urgencyReason?: string | null;
}

@InputType()
export class MoveMeetingInput extends SeenMeetingInput {
  @Field(() => ZonedDateTime)
  startsAt!: string;
  @Field(() => ZonedDateTime, { nullable: true })
  endsAt?: string | null;
  @Field(() => String, { nullable: true, description: URGENCY })
  urgencyReason?: string | null;
  @Field(() => LocalDate, { nullable: true, description: 'Absent: no day is named for the new date.' })
  answerBy?: string | null;
}

@InputType({ description: UNCHANGED })
export class ChangePlaceInput extends SeenMeetingInput {
  @Field(() => String, { nullable: true })
  place?: string | null;
  @Field(() => String, { nullable: true })
  videoUrl?: string | null;
}

@InputType()
export class SupplementAgendaInput extends SeenMeetingInput {
  @Field(() => [AgendaItemInput])
  items!: AgendaItemInput[];
}

@InputType()
export class CancelMeetingInput extends SeenMeetingInput {
  @Field(() => String, { description: 'Everybody called reads it.' })
  reason!: string;
}

@InputType()
export class MarkMeetingHeldInput extends SeenMeetingInput {
  @Field(() => Instant, { description: 'The actual end.' })
  endedAt!: Date;
}

@InputType()
export class NudgeInput {
  @Field(() => ID)
  meetingId!: MeetingId;
}
