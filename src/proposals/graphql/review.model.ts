import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Instant, LocalDate } from '../../platform/graphql/index.js';
import type { Day } from '../../shared/time/day.js';
import type { Acting, NextStep } from '../domain/next-step.js';
import type { ReviewState, Verdict } from '../domain/review.js';
import type { StatementSource } from '../domain/statement.js';
import {
  ActingEnum,
  NextStepEnum,
  ReviewStateEnum,
  StatementSourceEnum,
  VerdictEnum,
} from './review-enums.js';
import { ProposalPersonModel } from './proposal-person.model.js';

@ObjectType('ReviewCriterion', { description: 'By what a proposal is judged: shipped, or of the town.' })
export class ReviewCriterionModel {
  @Field(() => ID)
  readonly id!: string;
  @Field(() => String)
  readonly name!: string;
  @Field(() => String, { description: 'What to ask; German.' })
  readonly help!: string;
}

@ObjectType('ReviewScore', {
  description: 'How far a criterion is met, from 0 (not at all) to 4 (fully), and why.',
})
export class ReviewScoreModel {
  @Field(() => ID)
  readonly criterionId!: string;
  @Field(() => String, { description: 'Of the criterion.' })
  readonly name!: string;
  @Field(() => Int)
  readonly score!: number;
  @Field(() => String)
  readonly reason!: string;
}

@ObjectType('ProposalReview', { description: 'The review (Gutachten) of one submission by one person.' })
export class ProposalReviewModel {
  @Field(() => ID)
  readonly id!: string;
  @Field(() => Int, { description: 'Which submission is reviewed.' })
  readonly version!: number;
  @Field(() => ProposalPersonModel)
  readonly reviewer!: ProposalPersonModel;
  @Field(() => Boolean, { description: 'You are the reviewer.' })
  readonly isMine!: boolean;
  @Field(() => LocalDate, { nullable: true })
  readonly dueOn!: Day | null;
  @Field(() => ReviewStateEnum)
  readonly state!: ReviewState;
  @Field(() => VerdictEnum, { nullable: true })
  readonly verdict!: Verdict | null;
  @Field(() => String, {
    nullable: true,
    description: 'The summary, or the reason of a conflict of interest.',
  })
  readonly words!: string | null;
  @Field(() => [ReviewCriterionModel])
  readonly criteria!: ReviewCriterionModel[];
  @Field(() => [ReviewScoreModel], { description: 'By criterion; empty until it is done.' })
  readonly scores!: ReviewScoreModel[];
  @Field(() => Instant)
  readonly assignedAt!: Date;
  @Field(() => Instant, { nullable: true })
  readonly endedAt!: Date | null;
  @Field(() => Int)
  readonly revision!: number;
}

@ObjectType('ProposalStatement', { description: 'What the police or a working group says about a proposal.' })
export class ProposalStatementModel {
  @Field(() => ID)
  readonly id!: string;
  @Field(() => Int, { description: 'About which submission.' })
  readonly version!: number;
  @Field(() => StatementSourceEnum)
  readonly source!: StatementSource;
  @Field(() => String)
  readonly words!: string;
  @Field(() => Instant)
  readonly at!: Date;
  @Field(() => String, { nullable: true, description: 'Name of who entered it, as far as you see him.' })
  readonly by!: string | null;
}

@ObjectType('ProposalConsultation', {
  description: 'An item of an agenda at which a proposal is or was to be decided.',
})
export class ProposalConsultationModel {
  @Field(() => ID)
  readonly itemId!: string;
  @Field(() => ID)
  readonly meetingId!: string;
  @Field(() => String)
  readonly meetingTitle!: string;
  @Field(() => Instant)
  readonly startsAt!: Date;
  @Field(() => String, { description: 'State of the meeting, as MeetingState.' })
  readonly state!: string;
  @Field(() => Int, { description: 'Of the item in the agenda.' })
  readonly position!: number;
  @Field(() => String, { nullable: true, description: 'As DecisionOutcome; null: nothing is recorded.' })
  readonly outcome!: string | null;
}

@ObjectType('ProposalNext', { description: 'What comes next on the way of a proposal, and who is to act.' })
export class ProposalNextModel {
  @Field(() => NextStepEnum)
  readonly step!: NextStep;
  @Field(() => ActingEnum)
  readonly who!: Acting;
}
