import { Args, ID, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { CurrentActor, SignedIn } from '../../platform/graphql/index.js';
import type { Actor } from '../../shared/actor.js';
import type { ProposalId } from '../../shared/ids.js';
import { type PartInReview, type ReviewAction, reviewActions } from '../domain/review.policy.js';
import { ShowReviewerCandidates } from '../use-cases/show-reviewer-candidates.js';
import { ProposalPersonModel } from './proposal-person.model.js';
import { ReviewActionEnum } from './review-enums.js';
import { ProposalReviewModel } from './review.model.js';

/** Who can review, and what each may do with a review. */
@Resolver(() => ProposalReviewModel)
export class ReviewersResolver {
  constructor(private readonly candidates: ShowReviewerCandidates) {}

  @SignedIn()
  @Query(() => [ProposalPersonModel], {
    description:
      'Whom the office can ask to review a proposal: people with a seat or office in the town, not asked yet and without a conflict of interest; by name.',
  })
  reviewerCandidates(
    @Args('proposalId', { type: () => ID }) proposalId: string,
    @CurrentActor() actor: Actor,
  ): Promise<object[]> {
    return this.candidates.run(actor, proposalId as ProposalId);
  }

  @ResolveField(() => [ReviewActionEnum], {
    description: 'What you may do now; input may still be refused.',
  })
  may(@Parent() row: PartInReview): ReviewAction[] {
    return reviewActions(row);
  }
}
