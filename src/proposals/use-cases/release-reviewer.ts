import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/index.js';
import type { Actor } from '../../shared/actor.js';
import type { ProposalId } from '../../shared/ids.js';
import { storeReview } from '../persistence/reviews.repository.js';
import { type SeenReview, SeenReviews } from './seen-reviews.js';

/** The office does not wait for a review any more. */
@Injectable()
export class ReleaseReviewer {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly reviews: SeenReviews,
  ) {}

  /** Errors: those of `SeenReviews.toManage` and of the review's state. */
  run(actor: Actor, input: SeenReview): Promise<ProposalId> {
    return this.unitOfWork.run(actor, async (tx) => {
      const { review } = await this.reviews.toManage(tx, input);
      review.release(tx.now);
      await storeReview(tx, review);
      return review.proposalId;
    });
  }
}
