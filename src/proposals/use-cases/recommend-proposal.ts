import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/index.js';
import type { Actor } from '../../shared/actor.js';
import { DomainError } from '../../shared/domain-error.js';
import type { ProposalId } from '../../shared/ids.js';
import { textOf } from '../../shared/words.js';
import { manages } from '../domain/proposal.policy.js';
import { countReviews } from '../persistence/reviews.repository.js';
import { type SeenProposal, SeenProposals } from './seen-proposals.js';
import { TakeStep } from './take-step.js';

export interface RecommendProposalInput extends SeenProposal {
  /** False: the review advises against it. */
  readonly recommends: boolean;
  readonly reason: string;
}

/** The office sums up the reviews: the council is advised to take the proposal, or not to. */
@Injectable()
export class RecommendProposal {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly proposals: SeenProposals,
    private readonly steps: TakeStep,
  ) {}

  /** Errors: those of `SeenProposals.open` and of the state, RECOMMENDATION_REASON_MISSING, REVIEWS_PENDING, NO_REVIEW. */
  run(actor: Actor, { recommends, ...input }: RecommendProposalInput): Promise<ProposalId> {
    return this.unitOfWork.run(actor, async (tx) => {
      const { proposal, personId } = await this.proposals.open(tx, input, manages);
      const act = recommends ? 'RECOMMEND' : 'ADVISE_AGAINST';
      proposal.move(act, tx.now);
      const reason = textOf(input.reason, 'reason');
      if (reason === null) throw new DomainError('RECOMMENDATION_REASON_MISSING', {}, 'reason');
      const { open, done } = await countReviews(tx, proposal);
      if (open > 0) throw new DomainError('REVIEWS_PENDING', { count: open });
      if (done === 0) throw new DomainError('NO_REVIEW');
      await this.steps.take(tx, proposal, { act, personId, reason });
      return proposal.id;
    });
  }
}
