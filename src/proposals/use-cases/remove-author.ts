import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/index.js';
import { Outbox } from '../../platform/outbox/index.js';
import type { Actor } from '../../shared/actor.js';
import { DomainError } from '../../shared/domain-error.js';
import type { PersonId, ProposalId } from '../../shared/ids.js';
import { mayTakeOut } from '../domain/proposal.policy.js';
import { ownPersonsIn } from '../persistence/places.repository.js';
import { storeProposal } from '../persistence/proposals.repository.js';
import { type SeenProposal, SeenProposals } from './seen-proposals.js';

export interface RemoveAuthorInput extends SeenProposal {
  readonly personId: PersonId;
}

/** Somebody writes the proposal no more, and sees it only as everybody else does. */
@Injectable()
export class RemoveAuthor {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly proposals: SeenProposals,
    private readonly outbox: Outbox,
  ) {}

  /** Errors: those of `SeenProposals.toWrite` and `Proposal.removeAuthor`, AUTHOR_STAYS. */
  run(actor: Actor, input: RemoveAuthorInput): Promise<ProposalId> {
    return this.unitOfWork.run(actor, async (tx) => {
      const { proposal, part, personId: byPersonId } = await this.proposals.toWrite(tx, input);
      const own = await ownPersonsIn(tx, proposal.territoryId);
      const isSelf = own.some(({ id }) => id === input.personId);
      if (!mayTakeOut(part, { isSelf, began: proposal.createdBy === input.personId }))
        throw new DomainError('AUTHOR_STAYS', {}, 'personId');
      proposal.removeAuthor(input.personId);
      await storeProposal(tx, proposal);
      const payload = { proposalId: proposal.id, personId: input.personId, byPersonId };
      await this.outbox.append(tx, { topic: 'AuthorRemoved', territoryId: proposal.territoryId, payload });
      return proposal.id;
    });
  }
}
