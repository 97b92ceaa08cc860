import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/index.js';
import type { Actor } from '../../shared/actor.js';
import type { ProposalId } from '../../shared/ids.js';
import type { ProposalDraft } from '../domain/proposal.js';
import { storeProposal } from '../persistence/proposals.repository.js';
import { ProposalReferences } from './proposal-references.js';
import { type SeenProposal, SeenProposals } from './seen-proposals.js';

export interface SaveProposalDraftInput extends SeenProposal {
  readonly draft: ProposalDraft;
}

/** What its authors write while they type: the parts that they name, each as a whole. */
@Injectable()
export class SaveProposalDraft {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly proposals: SeenProposals,
    private readonly references: ProposalReferences,
  ) {}

  /** Errors: those of `SeenProposals.toWrite`, of what the head names, and of `Proposal.write`. */
  run(actor: Actor, input: SaveProposalDraftInput): Promise<ProposalId> {
    return this.unitOfWork.run(actor, async (tx) => {
      const { proposal } = await this.proposals.toWrite(tx, input);
      await this.references.assert(tx, proposal, input.draft);
      proposal.write(input.draft);
      await storeProposal(tx, proposal);
      return proposal.id;
    });
  }
}
