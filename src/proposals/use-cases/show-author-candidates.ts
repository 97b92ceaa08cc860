import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/index.js';
import { Reads } from '../../platform/graphql/index.js';
import type { Actor } from '../../shared/actor.js';
import type { ProposalId } from '../../shared/ids.js';
import { mayWrite } from '../domain/proposal.policy.js';
import { type Candidate, standingPeople } from '../persistence/reviews.repository.js';
import { SeenProposals } from './seen-proposals.js';

/** Who can be asked to write a proposal with its authors: whom the acting person sees and who has a seat or office there. */
@Injectable()
export class ShowAuthorCandidates {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly proposals: SeenProposals,
    private readonly reads: Reads,
  ) {}

  /** By name. Errors: NOT_FOUND, NOT_ALLOWED. */
  run(actor: Actor, proposalId: ProposalId): Promise<Candidate[]> {
    return this.unitOfWork.run(actor, async (tx) => {
      const proposal = await this.proposals.toLook(tx, proposalId, mayWrite);
      const people = await standingPeople(tx, proposal.territoryId);
      const known = new Set(
        await this.reads.visibleIds(
          'Person',
          (t, p) =>
            `${t}.id = any (${p.value(
              people.map(({ id }) => id),
              'uuid[]',
            )})`,
          actor,
          tx,
        ),
      );
      return people.filter(({ id }) => known.has(id) && !proposal.authorIds.includes(id));
    });
  }
}
