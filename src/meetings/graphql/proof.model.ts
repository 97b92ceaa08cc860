import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { PersonModel } from '../../council/index.js';
import { Instant, LocalDate } from '../../platform/graphql/index.js';
import type { Answer } from '../domain/seat-chain.js';
import {
  AnswerEnum,
  AnswerViaEnum,
  ServiceChannelEnum,
  ServiceOccasionEnum,
  ServiceStateEnum,
} from './enums.js';

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
  @Field(() => String, {
    nullable: true,
    description: 'Who recorded it, as far as the town knows the account.',
  })
  readonly recordedBy!: string | null;
}

@ObjectType('ServiceProof', {
  description: 'Proof of service (Zugang) of one mail, letter or call. For the office.',
})
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
  @Field(() => String, {
    nullable: true,
    description: 'What the mail server said, or a remark of the office.',
  })
  readonly detail!: string | null;
  @Field(() => String, { nullable: true })
  readonly enteredBy!: string | null;
  @Field(() => Instant, {
    nullable: true,
    description: 'When the office found the entry wrong: it proves nothing since then. Null: it stands.',
  })
  readonly correctedAt!: Date | null;
  @Field(() => String, { nullable: true })
  readonly correctedBy!: string | null;
  @Field(() => String, { nullable: true, description: 'Why it was wrong.' })
  readonly correctionReason!: string | null;
}
