import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { LocalDate } from '../../platform/graphql/index.js';
import type { RulesParameters } from '../domain/rules-of-procedure.js';
import {
  AbstentionRuleEnum,
  DefaultPublicityEnum,
  MajorityBaseEnum,
  MajorityThresholdEnum,
  QuorumBaseEnum,
  ReminderRecipientsEnum,
  TieRuleEnum,
} from './enums.js';

@ObjectType('Fraction')
export class FractionModel {
  @Field(() => Int)
  readonly numerator!: number;
  @Field(() => Int)
  readonly denominator!: number;
}

@ObjectType('QuorumRule', { description: 'The part of the voting seats that must be represented.' })
export class QuorumRuleModel extends FractionModel {
  @Field(() => QuorumBaseEnum)
  readonly base!: string;
}

@ObjectType('MajorityRule')
export class MajorityRuleModel {
  @Field(() => MajorityBaseEnum)
  readonly base!: string;
  @Field(() => MajorityThresholdEnum)
  readonly threshold!: string;
}

@ObjectType('ReminderOffset', { description: 'Either days or hours before the meeting.' })
export class ReminderOffsetModel {
  @Field(() => Int, { nullable: true })
  readonly days!: number | null;
  @Field(() => Int, { nullable: true })
  readonly hours!: number | null;
}

@ObjectType('ReminderRule')
export class ReminderRuleModel {
  @Field(() => ReminderOffsetModel)
  readonly before!: ReminderOffsetModel;
  @Field(() => ReminderRecipientsEnum)
  readonly to!: string;
  @Field(() => Boolean, { description: 'Only for meetings with a video link.' })
  readonly onlyVideo!: boolean;
}

@ObjectType('RulesParameters', {
  description: 'What the rules of procedure set; null means that they set nothing here.',
})
export class RulesParametersModel {
  @Field(() => Int, {
    nullable: true,
    description: 'Clear days between service of the invitation and the meeting.',
  })
  readonly invitationPeriodDays!: number | null;
  @Field(() => Int, { nullable: true, description: 'Clear days in an urgent case with a stated reason.' })
  readonly urgentPeriodDays!: number | null;
  @Field(() => Int, {
    nullable: true,
    description: 'Clear days between a supplement of the agenda and the meeting.',
  })
  readonly agendaSupplementDays!: number | null;
  @Field(() => String, {
    nullable: true,
    description: 'Where the periods stand in the rules, e.g. "§ 4 Abs. 2"; null: not said.',
  })
  readonly periodParagraph!: string | null;
  @Field(() => QuorumRuleModel, { nullable: true })
  readonly quorum!: QuorumRuleModel | null;
  @Field(() => Int, {
    nullable: true,
    description: 'Represented voting seats that suffice in a second meeting on the same items.',
  })
  readonly secondMeetingQuorum!: number | null;
  @Field(() => FractionModel, {
    nullable: true,
    description: 'The part of the voting seats that may demand a meeting or an item.',
  })
  readonly demandFraction!: FractionModel | null;
  @Field(() => MajorityRuleModel)
  readonly majority!: MajorityRuleModel;
  @Field(() => TieRuleEnum)
  readonly tie!: string;
  @Field(() => AbstentionRuleEnum)
  readonly abstention!: string;
  @Field(() => Boolean, { description: 'Whether decisions by circulation are allowed.' })
  readonly circularVote!: boolean;
  @Field(() => Int, { description: 'Calendar days after the meeting within which the minutes are sent.' })
  readonly minutesDays!: number;
  @Field(() => Int, { description: 'Calendar days for objections to the minutes.' })
  readonly objectionDays!: number;
  @Field(() => DefaultPublicityEnum)
  readonly defaultPublicity!: string;
  @Field(() => [ReminderRuleModel])
  readonly reminders!: ReminderRuleModel[];
  @Field(() => [Int], {
    description: 'Calendar days after the invitation on which those who have not answered are asked again.',
  })
  readonly nudgeAfterDays!: number[];
}

@ObjectType('RulesOfProcedure', {
  description: "One version of a body's rules of procedure (Geschäftsordnung).",
})
export class RulesOfProcedureModel {
  @Field(() => ID)
  readonly id!: string;
  @Field(() => Int)
  readonly version!: number;
  @Field(() => LocalDate)
  readonly validFrom!: string;
  @Field(() => LocalDate, { nullable: true })
  readonly validTo!: string | null;
  @Field(() => RulesParametersModel)
  readonly parameters!: RulesParameters;
}

@ObjectType('RulesInForce', {
  description: 'The rules that hold today; the defaults of the kind of body when it has none of its own.',
})
export class RulesInForceModel {
  @Field(() => Int, { nullable: true, description: 'Null: the defaults of the kind of body.' })
  readonly version!: number | null;
  @Field(() => LocalDate, { nullable: true })
  readonly validFrom!: string | null;
  @Field(() => LocalDate, { nullable: true })
  readonly validTo!: string | null;
  @Field(() => RulesParametersModel)
  readonly parameters!: RulesParameters;
}
