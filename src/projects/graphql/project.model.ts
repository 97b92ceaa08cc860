import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { ShareModel } from '../../audience/index.js';
import { BodyModel, OrganisationModel, TerritoryModel } from '../../council/index.js';
import { AudienceEnum, Instant, LocalDate, Money } from '../../platform/graphql/index.js';
import { ProjectProposalModel } from '../../proposals/index.js';
import type { Audience } from '../../shared/audience.js';
import type { Cents } from '../../shared/money/index.js';
import type { Day } from '../../shared/time/day.js';
import type { Verdict } from '../domain/evaluation.js';
import type { ProjectState } from '../domain/project-state.js';
import { ProjectStateEnum, ProjectStepKindEnum, ProjectVerdictEnum, ProjectViaEnum } from './enums.js';
import {
  BudgetLineModel,
  IndicatorModel,
  MilestoneModel,
  PartnerModel,
  ReceiptModel,
  RiskModel,
} from './plan.model.js';

@ObjectType('ProjectStep', { description: 'A step of a project from one state to another.' })
export class ProjectStepModel {
  @Field(() => ID)
  readonly id!: string;
  @Field(() => Instant)
  readonly at!: Date;
  @Field(() => ProjectStepKindEnum)
  readonly step!: string;
  @Field(() => ProjectStateEnum, { description: 'The state after it.' })
  readonly state!: ProjectState;
  @Field(() => String, { nullable: true })
  readonly reason!: string | null;
  @Field(() => String, { nullable: true, description: 'Name of who did it; null when it is known no more.' })
  readonly by!: string | null;
}

@ObjectType('ProjectReport', { description: 'What somebody reported on the progress (Zwischenbericht).' })
export class ReportModel {
  @Field(() => ID)
  readonly id!: string;
  @Field(() => Instant)
  readonly at!: Date;
  @Field(() => String)
  readonly words!: string;
  @Field(() => String, { nullable: true })
  readonly obstacles!: string | null;
  @Field(() => ProjectViaEnum)
  readonly via!: string;
  @Field(() => String, {
    nullable: true,
    description: 'Name of who wrote it; null when it is known no more.',
  })
  readonly by!: string | null;
}

@ObjectType('ProjectReporter', { description: 'Who is asked for a report, by mail with a personal link.' })
export class ReporterModel {
  @Field(() => ID)
  readonly id!: string;
  @Field(() => String, { nullable: true })
  readonly name!: string | null;
  @Field(() => String, { nullable: true })
  readonly organisation!: string | null;
  @Field(() => LocalDate)
  readonly dueOn!: Day;
  @Field(() => Instant)
  readonly askedAt!: Date;
  @Field(() => Instant, { nullable: true })
  readonly answeredAt!: Date | null;
  @Field(() => Instant, { nullable: true, description: 'Since then his links are void.' })
  readonly revokedAt!: Date | null;
  @Field(() => Boolean, { description: 'Past the day and not answered; days are counted in Europe/Berlin.' })
  readonly isLate!: boolean;
}

@ObjectType('ProjectEvaluation', {
  description: 'What came of a project (Auswertungsbogen), and what was learnt.',
})
export class EvaluationModel {
  @Field(() => ID)
  readonly id!: string;
  @Field(() => Instant)
  readonly at!: Date;
  @Field(() => String, { description: 'Was it done as planned.' })
  readonly delivery!: string;
  @Field(() => String, { description: 'Were its goals reached.' })
  readonly goals!: string;
  @Field(() => String, { description: 'What it changed.' })
  readonly effect!: string;
  @Field(() => String, { description: 'What others should know.' })
  readonly lessons!: string;
  @Field(() => String, { nullable: true, description: 'What another town needs for it.' })
  readonly transfer!: string | null;
  @Field(() => ProjectVerdictEnum)
  readonly verdict!: Verdict;
}

@ObjectType('Project', {
  description: 'What came of an approved proposal, followed to its effect (Projekt).',
})
export class ProjectModel {
  @Field(() => ID)
  readonly id!: string;
  @Field(() => TerritoryModel)
  readonly territory!: object;
  @Field(() => BodyModel, { nullable: true, description: 'The body that decided, as far as you see it.' })
  readonly body!: object | null;
  @Field(() => ProjectProposalModel, { nullable: true, description: 'Null: hidden from you.' })
  readonly proposal!: object | null;
  @Field(() => OrganisationModel, { nullable: true })
  readonly implementingOrganisation!: object | null;
  @Field(() => String)
  readonly title!: string;
  @Field(() => String, { nullable: true })
  readonly summary!: string | null;
  @Field(() => LocalDate)
  readonly startsOn!: Day;
  @Field(() => LocalDate)
  readonly endsOn!: Day;
  @Field(() => ProjectStateEnum)
  readonly state!: ProjectState;
  @Field(() => Instant, { description: 'When it came into this state.' })
  readonly movedAt!: Date;
  @Field(() => Boolean, { description: 'Past its end and not completed; days are counted in Europe/Berlin.' })
  readonly isOverdue!: boolean;
  @Field(() => LocalDate, { description: 'Today in Europe/Berlin, for pictures along the days.' })
  readonly today!: Day;
  @Field(() => Boolean, { description: 'You are of those who run it.' })
  readonly isMine!: boolean;
  @Field(() => [String], { description: 'Names of those who run it beside the office: who proposed it.' })
  readonly team!: string[];
  @Field(() => Money, { description: 'All lines of the budget.' })
  readonly planned!: Cents;
  @Field(() => Money, { description: 'All receipts that are not cancelled.' })
  readonly spent!: Cents;
  @Field(() => [MilestoneModel], { description: 'By their days.' })
  readonly milestones!: MilestoneModel[];
  @Field(() => [IndicatorModel])
  readonly indicators!: IndicatorModel[];
  @Field(() => [BudgetLineModel])
  readonly budgetLines!: BudgetLineModel[];
  @Field(() => [ReceiptModel], { description: 'The newest first; only for those who run it.' })
  readonly receipts!: ReceiptModel[];
  @Field(() => [PartnerModel])
  readonly partners!: PartnerModel[];
  @Field(() => [RiskModel])
  readonly risks!: RiskModel[];
  @Field(() => [ReporterModel], { description: 'Only for those who run it.' })
  readonly reporters!: ReporterModel[];
  @Field(() => [ReportModel], { description: 'The newest first.' })
  readonly reports!: ReportModel[];
  @Field(() => EvaluationModel, { nullable: true })
  readonly evaluation!: EvaluationModel | null;
  @Field(() => [ProjectStepModel], { description: 'The oldest first.' })
  readonly steps!: ProjectStepModel[];
  @Field(() => [AudienceEnum], { description: 'Who may read it beside those who run it.' })
  readonly audience!: Audience[];
  @Field(() => [ShareModel], { description: 'The associations and states with which it is shared.' })
  readonly sharedWith!: ShareModel[];
  @Field(() => Instant)
  readonly createdAt!: Date;
  @Field(() => Int)
  readonly revision!: number;
}
