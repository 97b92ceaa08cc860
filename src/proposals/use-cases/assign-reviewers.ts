import { Injectable } from '@nestjs/common';
import { type Tx, UnitOfWork } from '../../platform/database/index.js';
import { Outbox } from '../../platform/outbox/index.js';
import type { Actor } from '../../shared/actor.js';
import { DomainError } from '../../shared/domain-error.js';
import type { PersonId, ProposalId } from '../../shared/ids.js';
import { type Day, localDayOf } from '../../shared/time/day.js';
import { hasConflictOfInterest } from '../domain/conflict-of-interest.js';
import type { Proposal } from '../domain/proposal.js';
import { manages } from '../domain/proposal.policy.js';
import { isPossible } from '../domain/proposal-state.js';
import { Review } from '../domain/review.js';
import { insertReview, reviewersOf, standingPersons } from '../persistence/reviews.repository.js';
import { type SeenProposal, SeenProposals } from './seen-proposals.js';
import { TakeStep } from './take-step.js';

const MOST_REVIEWERS = 20;

export interface AssignReviewersInput extends SeenProposal {
  readonly personIds: readonly PersonId[];
  /** The Berlin day by which the reviews are asked for. */
  readonly dueOn?: Day | null;
}

/** The office asks people to review a submission: the review begins, or gets more reviewers. */
@Injectable()
export class AssignReviewers {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly proposals: SeenProposals,
    private readonly steps: TakeStep,
    private readonly outbox: Outbox,
  ) {}

  /** Errors: those of `SeenProposals.open` and of the state, REVIEWERS_MISSING, TOO_MANY_REVIEWERS, REVIEWER_TWICE, REVIEWER_UNKNOWN, REVIEWER_HAS_CONFLICT, DUE_IN_PAST. */
  run(actor: Actor, input: AssignReviewersInput): Promise<ProposalId> {
    return this.unitOfWork.run(actor, async (tx) => {
      const { proposal, personId } = await this.proposals.open(tx, input, manages);
      const dueOn = input.dueOn ?? null;
      if (dueOn !== null && dueOn < localDayOf(tx.now)) throw new DomainError('DUE_IN_PAST', {}, 'dueOn');
      const act = isPossible('START_REVIEW', proposal.state) ? 'START_REVIEW' : 'ADD_REVIEWERS';
      proposal.move(act, tx.now);
      await this.assertReviewers(tx, proposal, input.personIds);
      await this.steps.take(tx, proposal, { act, personId });
      for (const id of input.personIds) {
        const by = { at: tx.now, accountId: tx.actor.accountId };
        const review = Review.assign(proposal, { id, dueOn }, by);
        await insertReview(tx, review);
        const payload = { proposalId: proposal.id, reviewId: review.id, byPersonId: personId };
        await this.outbox.append(tx, { topic: 'ReviewAsked', territoryId: proposal.territoryId, payload });
      }
      return proposal.id;
    });
  }

  private async assertReviewers(tx: Tx, proposal: Proposal, ids: readonly PersonId[]): Promise<void> {
    if (ids.length === 0) throw new DomainError('REVIEWERS_MISSING', {}, 'personIds');
    const already = await reviewersOf(tx, proposal.id, proposal.version);
    if (already.length + ids.length > MOST_REVIEWERS)
      throw new DomainError('TOO_MANY_REVIEWERS', { most: MOST_REVIEWERS }, 'personIds');
    if (new Set([...already, ...ids]).size < already.length + ids.length)
      throw new DomainError('REVIEWER_TWICE', {}, 'personIds');
    const persons = await standingPersons(tx, proposal.territoryId, ids);
    if (persons.length < ids.length) throw new DomainError('REVIEWER_UNKNOWN', {}, 'personIds');
    if (persons.some((person) => hasConflictOfInterest(person, proposal)))
      throw new DomainError('REVIEWER_HAS_CONFLICT', {}, 'personIds');
  }
}
