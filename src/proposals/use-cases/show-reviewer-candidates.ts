import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/index.js';
import type { Actor } from '../../shared/actor.js';
import type { ProposalId } from '../../shared/ids.js';
import { hasConflictOfInterest } from '../domain/conflict-of-interest.js';
import { manages } from '../domain/proposal.policy.js';
import { type Candidate, reviewersOf, standingPeople } from '../persistence/reviews.repository.js';
import { SeenProposals } from './seen-proposals.js';

/** Whom the office may ask to review a proposal: who stands in the town, is not biased, and is not asked yet. */
@Injectable()
export class ShowReviewerCandidates {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly proposals: SeenProposals,
  ) {}

  /** Errors: NOT_FOUND, NOT_ALLOWED. */
  run(actor: Actor, proposalId: ProposalId): Promise<Candidate[]> {
    return this.unitOfWork.run(actor, async (tx) => {
      const proposal = await this.proposals.toLook(tx, proposalId, manages);
      const asked = await reviewersOf(tx, proposal.id, proposal.version);
      const people = await standingPeople(tx, proposal.territoryId);
      return people.filter(
        (person) => !asked.includes(person.personId) && !hasConflictOfInterest(person, proposal),
      );
    });
  }
}
