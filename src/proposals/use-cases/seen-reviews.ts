import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database/index.js';
import { VisibleThings } from '../../platform/graphql/index.js';
import { changedMeanwhile, DomainError, notAllowed, notFound } from '../../shared/domain-error.js';
import type { PersonId, ProposalReviewId } from '../../shared/ids.js';
import type { Proposal } from '../domain/proposal.js';
import { manages, partIn, type PartInProposal } from '../domain/proposal.policy.js';
import type { Review } from '../domain/review.js';
import { ownPersonsIn } from '../persistence/places.repository.js';
import { lockProposal } from '../persistence/proposals.repository.js';
import { lockReview } from '../persistence/reviews.repository.js';

/** A review as its editor saw it. */
export interface SeenReview {
  readonly reviewId: ProposalReviewId;
  readonly revision: number;
}

interface ReviewInHand {
  readonly review: Review;
  readonly proposal: Proposal;
}

type Allows = (part: PartInProposal, isReviewer: boolean) => boolean;

/** Loads reviews for those who end them: seen first, then the right, then the revision, then whether it still counts. */
@Injectable()
export class SeenReviews {
  constructor(private readonly visible: VisibleThings) {}

  /** For the reviewer himself. Errors: NOT_FOUND, NOT_ALLOWED, CHANGED_MEANWHILE, REVIEW_OUTDATED. */
  toReview(tx: Tx, seen: SeenReview): Promise<ReviewInHand> {
    return this.open(tx, seen, (part, isReviewer) => part.belongs && isReviewer);
  }

  /** For the office. Errors: as `toReview`. */
  toManage(tx: Tx, seen: SeenReview): Promise<ReviewInHand> {
    return this.open(tx, seen, manages);
  }

  /** The review is locked, and its proposal, so that no step of the proposal comes between. */
  private async open(tx: Tx, { reviewId, revision }: SeenReview, allows: Allows): Promise<ReviewInHand> {
    await this.visible.assert(tx, 'ProposalReview', reviewId);
    const known = await lockReview(tx, reviewId);
    const proposal = known === null ? null : await lockProposal(tx, known.proposalId);
    if (known === null || proposal === null) throw notFound();
    const own = await ownPersonsIn(tx, proposal.territoryId);
    const isReviewer = own.some(({ id }: { id: PersonId }) => id === known.reviewerId);
    if (!allows(partIn(tx.actor, proposal, own), isReviewer)) throw notAllowed();
    if (known.revision !== revision) throw changedMeanwhile();
    if (known.version !== proposal.version || proposal.state !== 'IN_REVIEW')
      throw new DomainError('REVIEW_OUTDATED');
    return { review: known, proposal };
  }
}
