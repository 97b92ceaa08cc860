import { Args, Info, Mutation, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Allow, CurrentActor, MutationAnswer, SignedIn } from '../../platform/graphql/index.js';
import type { Actor } from '../../shared/actor.js';
import { AssignReviewers } from '../use-cases/assign-reviewers.js';
import { DeclareConflict } from '../use-cases/declare-conflict.js';
import { FinishReview } from '../use-cases/finish-review.js';
import { ReleaseReviewer } from '../use-cases/release-reviewer.js';
import {
  AssignReviewersInput,
  DeclareConflictInput,
  FinishReviewInput,
  ReleaseReviewerInput,
} from './review.input.js';
import {
  AssignReviewersResult,
  DeclareConflictResult,
  FinishReviewResult,
  ReleaseReviewerResult,
} from './results.js';

/** Reviews of a submission: asked for by the office, handed in by the reviewers. */
@Resolver()
export class ReviewsResolver {
  constructor(
    private readonly answer: MutationAnswer,
    private readonly assignReviewersUseCase: AssignReviewers,
    private readonly releaseReviewerUseCase: ReleaseReviewer,
    private readonly finishReviewUseCase: FinishReview,
    private readonly declareConflictUseCase: DeclareConflict,
  ) {}

  @Allow('MANAGE_PROPOSAL')
  @Mutation(() => AssignReviewersResult, {
    description: 'Asks people to review the submission; the review begins with the first.',
  })
  assignReviewers(
    @Args('input') input: AssignReviewersInput,
    @CurrentActor() actor: Actor,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return this.answer.give({ actor, info, type: 'ProjectProposal' }, () =>
      this.assignReviewersUseCase.run(actor, input),
    );
  }

  @Allow('MANAGE_PROPOSAL')
  @Mutation(() => ReleaseReviewerResult, {
    description: 'The office does not wait for a review any more.',
  })
  releaseReviewer(
    @Args('input') input: ReleaseReviewerInput,
    @CurrentActor() actor: Actor,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return this.answer.give({ actor, info, type: 'ProjectProposal' }, () =>
      this.releaseReviewerUseCase.run(actor, input),
    );
  }

  @SignedIn()
  @Mutation(() => FinishReviewResult, {
    description: 'Hands in the own review: a score with its reason for each criterion, and a verdict.',
  })
  finishReview(
    @Args('input') input: FinishReviewInput,
    @CurrentActor() actor: Actor,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return this.answer.give({ actor, info, type: 'ProposalReview' }, () =>
      this.finishReviewUseCase.run(actor, input),
    );
  }

  @SignedIn()
  @Mutation(() => DeclareConflictResult, {
    description: "Declares an interest of one's own (Befangenheit): one does not review.",
  })
  declareConflict(
    @Args('input') input: DeclareConflictInput,
    @CurrentActor() actor: Actor,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return this.answer.give({ actor, info, type: 'ProposalReview' }, () =>
      this.declareConflictUseCase.run(actor, input),
    );
  }
}
