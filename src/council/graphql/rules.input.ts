import { Field, InputType, Int } from '@nestjs/graphql';
import {
  AbstentionRuleEnum,
  DefaultPublicityEnum,
  MajorityBaseEnum,
  MajorityThresholdEnum,
  QuorumBaseEnum,
  ReminderRecipientsEnum,
  TieRuleEnum,
} from './enums.js';

@InputType()
export class FractionInput {
  @Field(() => Int)
  readonly numerator!: number;
  @Field(() => Int)
  readonly denominator!: number;
}

@InputType()
export class QuorumRuleInput extends FractionInput {
  @Field(() => QuorumBaseEnum)
  readonly base!: string;
}

@InputType()
export class MajorityRuleInput {
  @Field(() => MajorityBaseEnum)
  readonly base!: string;
  @Field(() => MajorityThresholdEnum)
  readonly threshold!: string;
}

@InputType({ isOneOf: true, description: 'Either days or hours before the meeting.' })
export class ReminderOffsetInput {
  @Field(() => Int, { nullable: true })
  readonly days?: number;
  @Field(() => Int, { nullable: true })
  readonly hours?: number;
}

@InputType()
export class ReminderRuleInput {
  @Field(() => ReminderOffsetInput)
  readonly before!: ReminderOffsetInput;
  @Field(() => ReminderRecipientsEnum)
  readonly to!: string;
  @Field(() => Boolean, { defaultValue: false })
  readonly onlyVideo!: boolean;
}

@InputType({
  description: 'What each parameter means is said at the type RulesParameters; null sets nothing.',
})
export class RulesParametersInput {
  @Field(() => Int, { nullable: true, defaultValue: null })
  readonly invitationPeriodDays!: number | null;
  @Field(() => Int, { nullable: true, defaultValue: null })
  readonly urgentPeriodDays!: number | null;
  @Field(() => Int, { nullable: true, defaultValue: null })
  readonly agendaSupplementDays!: number | null;
  @Field(() => String, {
    nullable: true,
    defaultValue: null,
    description: 'Where the periods stand in the rules, e.g. "§ 4 Abs. 2". One line, at most 60 characters.',
  })
  readonly periodParagraph!: string | null;
  @Field(() => QuorumRuleInput, { nullable: true, defaultValue: null })
  readonly quorum!: QuorumRuleInput | null;
  @Field(() => Int, { nullable: true, defaultValue: null })
  readonly secondMeetingQuorum!: number | null;
  @Field(() => FractionInput, { nullable: true, defaultValue: null })
  readonly demandFraction!: FractionInput | null;
  @Field(() => MajorityRuleInput)
  readonly majority!: MajorityRuleInput;
  @Field(() => TieRuleEnum)
  readonly tie!: string;
  @Field(() => AbstentionRuleEnum)
  readonly abstention!: string;
  @Field(() => Boolean)
  readonly circularVote!: boolean;
  @Field(() => Int)
  readonly minutesDays!: number;
  @Field(() => Int)
  readonly objectionDays!: number;
  @Field(() => DefaultPublicityEnum)
  readonly defaultPublicity!: string;
  @Field(() => [ReminderRuleInput])
  readonly reminders!: ReminderRuleInput[];
  @Field(() => [Int])
  readonly nudgeAfterDays!: number[];
}
