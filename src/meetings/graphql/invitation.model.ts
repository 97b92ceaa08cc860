import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { BodyModel, PersonModel, SeatModel } from '../../council/index.js';
import { Instant, LocalDate } from '../../platform/graphql/index.js';
import type { Answer, InvitationRole } from '../domain/seat-chain.js';
import { AgendaItemModel } from './agenda.model.js';
import {
  AnswerEnum,
  AnswerViaEnum,
  InvitationRoleEnum,
  ServiceChannelEnum,
  ServiceOccasionEnum,
  ServiceStateEnum,
} from './enums.js';
import { MeetingModel } from './meeting.model.js';

@ObjectType('AnswerRecord', { description: 'An answer as it was given. For the office.' })
export class AnswerRecordModel {
  @Field(() => ID)
  readonly id!: string;
  @Field(() => Int, { description: 'Which date of the meeting it was given for.' })
  readonly schedule!: number;
  @Field(() => AnswerEnum)
  readonly answer!: Answer;
  @Field(() => PersonModel, { nullable: true, description: 'The deputy that a holder chose.' })
  readonly chosenDeputy!: PersonModel | null;
  @Field(() => Instant)
  readonly at!: Date;
  @Field(() => AnswerViaEnum)
  readonly via!: string;
  @Field(() => String, { nullable: true, description: 'Who recorded it, as far as the town knows the account.' })
  readonly recordedBy!: string | null;
}

@ObjectType('ServiceProof', { description: 'Proof of service (Zugang) of one mail, letter or call. For the office.' })
export class ServiceProofModel {
  @Field(() => ID)
  readonly id!: string;
  @Field(() => ServiceOccasionEnum)
  readonly occasion!: string;
  @Field(() => Int, { description: 'Which date of the meeting it told.' })
  readonly schedule!: number;
  @Field(() => ServiceChannelEnum)
  readonly channel!: string;
  @Field(() => ServiceStateEnum)
  readonly state!: string;
  @Field(() => Instant)
  readonly at!: Date;
  @Field(() => LocalDate, { nullable: true, description: 'The Berlin day of service; null: not served.' })
  readonly servedOn!: string | null;
  @Field(() => String, { nullable: true, description: 'What the mail server said, or a remark of the office.' })
  readonly detail!: string | null;
  @Field(() => String, { nullable: true })
  readonly enteredBy!: string | null;
}

@ObjectType('Invitation', { description: 'One person called to a meeting: for one seat, as its deputy, or as a guest.' })
export class InvitationModel {
  @Field(() => ID)
  readonly id!: string;
  @Field(() => MeetingModel, { nullable: true })
  readonly meeting!: object | null;
  @Field(() => BodyModel, { nullable: true, description: 'Null for guests.' })
  readonly body!: BodyModel | null;
  @Field(() => SeatModel, { nullable: true, description: 'Null for guests; its deputies may be chosen with an Absage.' })
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
  @Field(() => Instant, { nullable: true, description: 'When the call of a deputy or the invitation of a guest was withdrawn.' })
  readonly releasedAt!: Date | null;
  @Field(() => Boolean, { description: 'Whether you may answer it now.' })
  readonly canAnswer!: boolean;
  @Field(() => [ServiceProofModel])
  readonly serviceProofs!: ServiceProofModel[];
  @Field(() => [AnswerRecordModel], { description: 'All answers in order, also those for earlier dates.' })
  readonly answerHistory!: AnswerRecordModel[];
  @Field(() => Int)
  readonly revision!: number;
}
