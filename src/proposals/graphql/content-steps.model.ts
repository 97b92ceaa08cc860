import { Field, Float, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { LocalDate } from '../../platform/graphql/index.js';
import type { Id } from '../../shared/ids.js';
import type { Day } from '../../shared/time/day.js';
import type { EvaluationKind, EvidenceKind, PreventionLevel } from '../domain/proposal-content.js';
import { EvaluationKindEnum, EvidenceKindEnum, PreventionLevelEnum } from './enums.js';

// The seven Beccaria steps of a proposal. What is read is written in the same form: each class is type and input in one.

@ObjectType('EvidenceSource', { description: 'One source that shows the problem.' })
@InputType('EvidenceSourceInput', { description: 'One source that shows the problem.' })
export class EvidenceSourceModel {
  @Field(() => ID)
  readonly id!: Id<'ProposalLine'>;
  @Field(() => EvidenceKindEnum)
  readonly kind!: EvidenceKind;
  @Field(() => String, { nullable: true, description: 'E.g. the title of the statistics or the survey.' })
  readonly title!: string | null;
  @Field(() => Int, { nullable: true })
  readonly year!: number | null;
}

@ObjectType('ProposalProblem', { description: 'Beccaria step 1: the problem.' })
@InputType('ProposalProblemInput', { description: 'Beccaria step 1: the problem.' })
export class ProposalProblemModel {
  @Field(() => String, { nullable: true })
  readonly description!: string | null;
  @Field(() => String, { nullable: true, description: 'Who is affected.' })
  readonly affected!: string | null;
  @Field(() => String, { nullable: true, description: 'Since when.' })
  readonly since!: string | null;
  @Field(() => String, { nullable: true })
  readonly extent!: string | null;
  @Field(() => [EvidenceSourceModel])
  readonly evidence!: EvidenceSourceModel[];
  @Field(() => String, { nullable: true, description: 'What is already done about it.' })
  readonly alreadyDone!: string | null;
}

@ObjectType('ProposalCauses', { description: 'Beccaria step 2: how the problem comes about.' })
@InputType('ProposalCausesInput', { description: 'Beccaria step 2: how the problem comes about.' })
export class ProposalCausesModel {
  @Field(() => String, { nullable: true })
  readonly assumed!: string | null;
  @Field(() => [String])
  readonly riskFactors!: string[];
  @Field(() => [String])
  readonly protectiveFactors!: string[];
}

@ObjectType('SmartGoal', { description: 'A goal that can be checked.' })
@InputType('SmartGoalInput', { description: 'A goal that can be checked.' })
export class SmartGoalModel {
  @Field(() => ID)
  readonly id!: Id<'ProposalLine'>;
  @Field(() => String, { nullable: true })
  readonly text!: string | null;
  @Field(() => String, { nullable: true, description: 'By what it is measured.' })
  readonly indicator!: string | null;
  @Field(() => Float, { nullable: true, description: 'Value before the project.' })
  readonly baseline!: number | null;
  @Field(() => Float, { nullable: true })
  readonly target!: number | null;
  @Field(() => String, { nullable: true })
  readonly unit!: string | null;
  @Field(() => LocalDate, { nullable: true, description: 'By when the target is reached.' })
  readonly dueOn!: Day | null;
  @Field(() => String, { nullable: true, description: 'Where the values come from.' })
  readonly source!: string | null;
}

@ObjectType('ProposalGoals', { description: 'Beccaria step 3: goals and target group.' })
@InputType('ProposalGoalsInput', { description: 'Beccaria step 3: goals and target group.' })
export class ProposalGoalsModel {
  @Field(() => String, { nullable: true })
  readonly overall!: string | null;
  @Field(() => [SmartGoalModel])
  readonly smart!: SmartGoalModel[];
  @Field(() => String, { nullable: true })
  readonly targetGroup!: string | null;
  @Field(() => String, { nullable: true })
  readonly secondaryTargetGroup!: string | null;
  @Field(() => PreventionLevelEnum, { nullable: true })
  readonly level!: PreventionLevel | null;
  @Field(() => String, { nullable: true, description: 'How many people.' })
  readonly size!: string | null;
  @Field(() => String, { nullable: true, description: 'How they are reached.' })
  readonly reachedBy!: string | null;
}

@ObjectType('ProposalMeasure', { description: 'What shall be done.' })
@InputType('ProposalMeasureInput', { description: 'What shall be done.' })
export class ProposalMeasureModel {
  @Field(() => ID)
  readonly id!: Id<'ProposalLine'>;
  @Field(() => String, { nullable: true })
  readonly title!: string | null;
  @Field(() => String, { nullable: true })
  readonly description!: string | null;
  @Field(() => ID, { nullable: true, description: 'One of the goals of this proposal.' })
  readonly goalId!: Id<'ProposalLine'> | null;
  @Field(() => String, { nullable: true, description: 'The organisation that answers for it.' })
  readonly responsible!: string | null;
  @Field(() => LocalDate, { nullable: true })
  readonly startsOn!: Day | null;
  @Field(() => LocalDate, { nullable: true })
  readonly endsOn!: Day | null;
  @Field(() => String, { nullable: true, description: 'How much of it, e.g. six workshops.' })
  readonly output!: string | null;
}

@ObjectType('ProposalMeasures', { description: 'Beccaria step 4: measures.' })
@InputType('ProposalMeasuresInput', { description: 'Beccaria step 4: measures.' })
export class ProposalMeasuresModel {
  @Field(() => [ProposalMeasureModel])
  readonly items!: ProposalMeasureModel[];
  @Field(() => String, { nullable: true, description: 'Why these work.' })
  readonly reason!: string | null;
}

@ObjectType('ProposalMilestone', { description: 'A step of the work plan.' })
@InputType('ProposalMilestoneInput', { description: 'A step of the work plan.' })
export class ProposalMilestoneModel {
  @Field(() => ID)
  readonly id!: Id<'ProposalLine'>;
  @Field(() => String, { nullable: true })
  readonly title!: string | null;
  @Field(() => LocalDate, { nullable: true })
  readonly dueOn!: Day | null;
}

@ObjectType('ProposalPartner', { description: 'Who cooperates.' })
@InputType('ProposalPartnerInput', { description: 'Who cooperates.' })
export class ProposalPartnerModel {
  @Field(() => ID)
  readonly id!: Id<'ProposalLine'>;
  @Field(() => String, { nullable: true })
  readonly name!: string | null;
  @Field(() => String, { nullable: true })
  readonly contribution!: string | null;
  @Field(() => Boolean)
  readonly hasLetterOfIntent!: boolean;
}

@ObjectType('ProposalDelivery', { description: 'Beccaria step 5: design and implementation.' })
@InputType('ProposalDeliveryInput', { description: 'Beccaria step 5: design and implementation.' })
export class ProposalDeliveryModel {
  @Field(() => [ProposalMilestoneModel])
  readonly milestones!: ProposalMilestoneModel[];
  @Field(() => String, { nullable: true })
  readonly roles!: string | null;
  @Field(() => [ProposalPartnerModel])
  readonly partners!: ProposalPartnerModel[];
  @Field(() => String, { nullable: true })
  readonly risks!: string | null;
  @Field(() => String, { nullable: true, description: 'How the target group takes part.' })
  readonly participation!: string | null;
  @Field(() => String, { nullable: true })
  readonly publicity!: string | null;
  @Field(() => String, { nullable: true, description: 'Accessibility and diversity.' })
  readonly accessibility!: string | null;
}

@ObjectType('ProposalEvaluation', { description: 'Beccaria step 6: review of implementation and goals.' })
@InputType('ProposalEvaluationInput', { description: 'Beccaria step 6: review of implementation and goals.' })
export class ProposalEvaluationModel {
  @Field(() => EvaluationKindEnum, { nullable: true })
  readonly kind!: EvaluationKind | null;
  @Field(() => String, { nullable: true })
  readonly method!: string | null;
  @Field(() => String, { nullable: true, description: 'When it is done.' })
  readonly schedule!: string | null;
  @Field(() => String, { nullable: true })
  readonly responsible!: string | null;
  @Field(() => String, { nullable: true })
  readonly successCriteria!: string | null;
  @Field(() => String, { nullable: true, description: 'When the project is given up.' })
  readonly stoppingCriteria!: string | null;
}

@ObjectType('ProposalFollowUp', { description: 'Beccaria step 7: conclusions and documentation.' })
@InputType('ProposalFollowUpInput', { description: 'Beccaria step 7: conclusions and documentation.' })
export class ProposalFollowUpModel {
  @Field(() => String, { nullable: true })
  readonly documentation!: string | null;
  @Field(() => String, { nullable: true, description: 'What other towns can take over.' })
  readonly transfer!: string | null;
  @Field(() => String, { nullable: true, description: 'What comes after the funding.' })
  readonly continuation!: string | null;
}
