import { EntitySchema } from 'typeorm';
import { Review } from '../domain/review.js';

/** What never changes once it is stored. */
const fixed = { update: false } as const;
const optional = { nullable: true } as const;

export const reviewSchema = new EntitySchema<Review>({
  name: 'Review',
  target: Review,
  tableName: 'proposal_review',
  columns: {
    id: { type: 'uuid', primary: true },
    territoryId: { type: 'uuid', ...fixed },
    proposalId: { type: 'uuid', ...fixed },
    version: { type: 'integer', ...fixed },
    reviewerId: { type: 'uuid', ...fixed },
    dueOn: { type: 'date', ...optional, ...fixed },
    state: { type: 'text' },
    verdict: { type: 'text', ...optional },
    words: { type: 'text', ...optional },
    assignedAt: { type: 'timestamptz', ...fixed },
    assignedBy: { type: 'uuid', ...optional, ...fixed },
    endedAt: { type: 'timestamptz', ...optional },
    // Raised by `storeReview` alone (architecture §5).
    revision: { type: 'integer', ...fixed },
  },
});
