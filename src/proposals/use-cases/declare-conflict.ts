import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/index.js';
import type { Actor } from '../../shared/actor.js';
import type { ProposalReviewId } from '../../shared/ids.js';
import { storeReview } from '../persistence/reviews.repository.js';
import { type SeenReview, SeenReviews } from './seen-reviews.js';

export interface DeclareConflictInput extends SeenReview {
  readonly reason: string;
}

/** A reviewer says that he has an interest of his own, and does not review (Befangenheit). */
@Injectable()
export class DeclareConflict {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly reviews: SeenReviews,
  ) {}

  /** Errors: those of `SeenReviews.toReview` and `Review.declareConflict`. */
  run(actor: Actor, input: DeclareConflictInput): Promise<ProposalReviewId> {
    return this.unitOfWork.run(actor, async (tx) => {
      const { review } = await this.reviews.toReview(tx, input);
      review.declareConflict(input.reason, tx.now);
      await storeReview(tx, review);
      return review.id;
    });
  }
}
