import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/index.js';
import type { Actor } from '../../shared/actor.js';
import type { ProposalReviewId } from '../../shared/ids.js';
import type { Finding } from '../domain/review.js';
import { criteriaOf, insertScores, storeReview } from '../persistence/reviews.repository.js';
import { type SeenReview, SeenReviews } from './seen-reviews.js';

export interface FinishReviewInput extends SeenReview, Finding {}

/** A reviewer hands in his review: a score with its reason for each criterion, and his verdict. */
@Injectable()
export class FinishReview {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly reviews: SeenReviews,
  ) {}

  /** Errors: those of `SeenReviews.toReview` and `Review.finish`. */
  run(actor: Actor, input: FinishReviewInput): Promise<ProposalReviewId> {
    return this.unitOfWork.run(actor, async (tx) => {
      const { review } = await this.reviews.toReview(tx, input);
      const scores = review.finish(input, await criteriaOf(tx, review.territoryId), tx.now);
      await storeReview(tx, review);
      await insertScores(tx, review, scores);
      return review.id;
    });
  }
}
