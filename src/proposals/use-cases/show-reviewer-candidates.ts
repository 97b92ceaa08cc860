import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/index.js';
import { VisibleThings } from '../../platform/graphql/index.js';
import type { Actor } from '../../shared/actor.js';
import { notAllowed, notFound } from '../../shared/domain-error.js';
import type { ProposalId } from '../../shared/ids.js';
import { hasConflictOfInterest } from '../domain/conflict-of-interest.js';
import { manages, partIn } from '../domain/proposal.policy.js';
import { ownPersonsIn } from '../persistence/places.repository.js';
import { loadProposal } from '../persistence/proposals.repository.js';
import { type Candidate, reviewersOf, standingPeople } from '../persistence/reviews.repository.js';

/** Whom the office may ask to review a proposal: who stands in the town, is not biased, and is not asked yet. */
@Injectable()
export class ShowReviewerCandidates {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly visible: VisibleThings,
  ) {}

  /** Errors: NOT_FOUND, NOT_ALLOWED. */
  run(actor: Actor, proposalId: ProposalId): Promise<Candidate[]> {
    return this.unitOfWork.run(actor, async (tx) => {
      await this.visible.assert(tx, 'ProjectProposal', proposalId);
      const proposal = await loadProposal(tx, proposalId);
      if (proposal === null) throw notFound();
      const own = await ownPersonsIn(tx, proposal.territoryId);
      if (!manages(partIn(actor, proposal, own))) throw notAllowed();
      const asked = await reviewersOf(tx, proposal.id, proposal.version);
      const people = await standingPeople(tx, proposal.territoryId);
      return people.filter(
        (person) => !asked.includes(person.personId) && !hasConflictOfInterest(person, proposal),
      );
    });
  }
}
