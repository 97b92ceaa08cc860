import { Field, InputType, ObjectType } from '@nestjs/graphql';
import type { ProposalContent } from '../domain/proposal-content.js';
import {
  ProposalDataProtectionModel,
  ProposalEvidenceModel,
  ProposalFinanceModel,
} from './content-plan.model.js';
import {
  ProposalCausesModel,
  ProposalDeliveryModel,
  ProposalEvaluationModel,
  ProposalFollowUpModel,
  ProposalGoalsModel,
  ProposalMeasuresModel,
  ProposalProblemModel,
} from './content-steps.model.js';
import { ProposalHeadInput } from './head.input.js';

@ObjectType('ProposalContent', { description: 'What a proposal says beyond its head, as one document.' })
export class ProposalContentModel implements ProposalContent {
  @Field(() => ProposalProblemModel)
  readonly problem!: ProposalProblemModel;
  @Field(() => ProposalCausesModel)
  readonly causes!: ProposalCausesModel;
  @Field(() => ProposalGoalsModel)
  readonly goals!: ProposalGoalsModel;
  @Field(() => ProposalMeasuresModel)
  readonly measures!: ProposalMeasuresModel;
  @Field(() => ProposalDeliveryModel)
  readonly delivery!: ProposalDeliveryModel;
  @Field(() => ProposalEvaluationModel)
  readonly evaluation!: ProposalEvaluationModel;
  @Field(() => ProposalFollowUpModel)
  readonly followUp!: ProposalFollowUpModel;
  @Field(() => ProposalEvidenceModel)
  readonly evidence!: ProposalEvidenceModel;
  @Field(() => ProposalFinanceModel)
  readonly finance!: ProposalFinanceModel;
  @Field(() => ProposalDataProtectionModel)
  readonly dataProtection!: ProposalDataProtectionModel;
}

@InputType({
  description:
    'The parts that are written anew; a part, and a text within it, that is missing stays as it is, and null empties it. Lists are always sent whole. Everything may be empty while it is a draft.',
})
export class ProposalDraftInput {
  @Field(() => ProposalHeadInput, { nullable: true })
  head?: ProposalHeadInput | null;
  @Field(() => ProposalProblemModel, { nullable: true })
  problem?: ProposalProblemModel | null;
  @Field(() => ProposalCausesModel, { nullable: true })
  causes?: ProposalCausesModel | null;
  @Field(() => ProposalGoalsModel, { nullable: true })
  goals?: ProposalGoalsModel | null;
  @Field(() => ProposalMeasuresModel, { nullable: true })
  measures?: ProposalMeasuresModel | null;
  @Field(() => ProposalDeliveryModel, { nullable: true })
  delivery?: ProposalDeliveryModel | null;
  @Field(() => ProposalEvaluationModel, { nullable: true })
  evaluation?: ProposalEvaluationModel | null;
  @Field(() => ProposalFollowUpModel, { nullable: true })
  followUp?: ProposalFollowUpModel | null;
  @Field(() => ProposalEvidenceModel, { nullable: true })
  evidence?: ProposalEvidenceModel | null;
  @Field(() => ProposalFinanceModel, { nullable: true })
  finance?: ProposalFinanceModel | null;
  @Field(() => ProposalDataProtectionModel, { nullable: true })
  dataProtection?: ProposalDataProtectionModel | null;
}
