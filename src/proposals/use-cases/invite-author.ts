import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/index.js';
import { VisibleThings } from '../../platform/graphql/index.js';
import { Outbox } from '../../platform/outbox/index.js';
import type { Actor } from '../../shared/actor.js';
import { DomainError } from '../../shared/domain-error.js';
import type { PersonId, ProposalId } from '../../shared/ids.js';
import { storeProposal } from '../persistence/proposals.repository.js';
import { standingPersons } from '../persistence/reviews.repository.js';
import { type SeenProposal, SeenProposals } from './seen-proposals.js';

export interface InviteAuthorInput extends SeenProposal {
  readonly personId: PersonId;
}

/** Its authors, or the office for them, ask somebody of the town to write the proposal with them. */
@Injectable()
export class InviteAuthor {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly proposals: SeenProposals,
    private readonly visible: VisibleThings,
    private readonly outbox: Outbox,
  ) {}

  /** Errors: those of `SeenProposals.toWrite` and `Proposal.addAuthor`, NOT_FOUND for an unknown person, AUTHOR_HAS_NO_SEAT. */
  run(actor: Actor, input: InviteAuthorInput): Promise<ProposalId> {
    return this.unitOfWork.run(actor, async (tx) => {
      const { proposal, personId: byPersonId } = await this.proposals.toWrite(tx, input);
      const { personId } = input;
      await this.visible.assert(tx, 'Person', personId);
      // Who has no seat and no office in the town would not see what he is asked to write.
      const [standing] = await standingPersons(tx, proposal.territoryId, [personId]);
      if (standing === undefined) throw new DomainError('AUTHOR_HAS_NO_SEAT', {}, 'personId');
      proposal.addAuthor(personId);
      await storeProposal(tx, proposal);
      const payload = { proposalId: proposal.id, personId, byPersonId };
      await this.outbox.append(tx, { topic: 'AuthorInvited', territoryId: proposal.territoryId, payload });
      return proposal.id;
    });
  }
}
