import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/index.js';
import type { Actor } from '../../shared/actor.js';
import type { ProposalId } from '../../shared/ids.js';
import { appendStep, storeProposal } from '../persistence/proposals.repository.js';
import { type SeenProposal, SeenProposals } from './seen-proposals.js';

/** Its authors hand the proposal to the council, for the first time or after it was returned. */
@Injectable()
export class SubmitProposal {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly proposals: SeenProposals,
  ) {}

  /** Errors: those of `SeenProposals.toWrite` and `Proposal.submit`. */
  run(actor: Actor, input: SeenProposal): Promise<ProposalId> {
    return this.unitOfWork.run(actor, async (tx) => {
      const { proposal, personId } = await this.proposals.toWrite(tx, input);
      proposal.submit(tx.now);
      await storeProposal(tx, proposal);
      await appendStep(tx, proposal, { act: 'SUBMIT', personId });
      return proposal.id;
    });
  }
}
