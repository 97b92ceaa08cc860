import { createUnionType, Field, ObjectType } from '@nestjs/graphql';
import { connectionType, Refused, resultUnion } from '../../platform/graphql/index.js';
import { ProposalReviewModel } from './review.model.js';
import { MissingFieldModel, ProjectProposalModel } from './proposal.model.js';

const TYPE = 'ProjectProposal';

export const ProposalConnection = connectionType(TYPE, ProjectProposalModel);

export const StartProposalResult = resultUnion('StartProposalResult', ProjectProposalModel, TYPE);
export const SaveProposalDraftResult = resultUnion('SaveProposalDraftResult', ProjectProposalModel, TYPE);
export const InviteProposalAuthorResult = resultUnion(
  'InviteProposalAuthorResult',
  ProjectProposalModel,
  TYPE,
);
export const RemoveProposalAuthorResult = resultUnion(
  'RemoveProposalAuthorResult',
  ProjectProposalModel,
  TYPE,
);
export const KeepProposalVersionResult = resultUnion('KeepProposalVersionResult', ProjectProposalModel, TYPE);
export const CommentOnProposalResult = resultUnion('CommentOnProposalResult', ProjectProposalModel, TYPE);
export const AnswerProposalCommentResult = resultUnion(
  'AnswerProposalCommentResult',
  ProjectProposalModel,
  TYPE,
);
export const SettleProposalCommentResult = resultUnion(
  'SettleProposalCommentResult',
  ProjectProposalModel,
  TYPE,
);
export const ReturnProposalResult = resultUnion('ReturnProposalResult', ProjectProposalModel, TYPE);
export const AssignReviewersResult = resultUnion('AssignReviewersResult', ProjectProposalModel, TYPE);
export const ReleaseReviewerResult = resultUnion('ReleaseReviewerResult', ProjectProposalModel, TYPE);
export const GiveStatementResult = resultUnion('GiveStatementResult', ProjectProposalModel, TYPE);
export const RecommendProposalResult = resultUnion('RecommendProposalResult', ProjectProposalModel, TYPE);
export const FinishReviewResult = resultUnion('FinishReviewResult', ProposalReviewModel, 'ProposalReview');
export const DeclareConflictResult = resultUnion(
  'DeclareConflictResult',
  ProposalReviewModel,
  'ProposalReview',
);
export const WithdrawProposalResult = resultUnion('WithdrawProposalResult', ProjectProposalModel, TYPE);

@ObjectType('ProposalIncomplete', {
  description: 'Not submitted, or not put on the agenda, because fields are missing: each by itself.',
})
export class ProposalIncompleteModel {
  @Field(() => [MissingFieldModel])
  readonly missing: readonly MissingFieldModel[];

  constructor(missing: readonly MissingFieldModel[]) {
    this.missing = missing;
  }
}

const unionOrIncomplete = (name: string, description: string) =>
  createUnionType({
    name,
    description,
    types: () => [ProjectProposalModel, ProposalIncompleteModel, Refused] as const,
    resolveType: (value: object) => {
      if (value instanceof Refused) return 'Refused';
      return value instanceof ProposalIncompleteModel ? 'ProposalIncomplete' : TYPE;
    },
  });

export const SubmitProposalResult = unionOrIncomplete(
  'SubmitProposalResult',
  'The submitted proposal, or what is missing, or why not.',
);
export const PutProposalOnAgendaResult = unionOrIncomplete(
  'PutProposalOnAgendaResult',
  'The proposal, or what is missing before it can be decided, or why not.',
);
