import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/index.js';
import type { Actor } from '../../shared/actor.js';
import type { ProposalId } from '../../shared/ids.js';
import { manages } from '../domain/proposal.policy.js';
import { remarksOf } from '../domain/remarks.js';
import { insertRemarks } from '../persistence/reviews.repository.js';
import { type SeenProposal, SeenProposals } from './seen-proposals.js';
import { TakeStep } from './take-step.js';

export interface ReturnProposalInput extends SeenProposal {
  readonly remarks: readonly { readonly field?: string | null; readonly words: string }[];
}

/** The office gives a proposal back to its authors and says what is to be mended where. */
@Injectable()
export class ReturnProposal {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly proposals: SeenProposals,
    private readonly steps: TakeStep,
  ) {}

  /** Errors: those of `SeenProposals.open`, of the state, and of `remarksOf`. */
  run(actor: Actor, input: ReturnProposalInput): Promise<ProposalId> {
    return this.unitOfWork.run(actor, async (tx) => {
      const { proposal, personId } = await this.proposals.open(tx, input, manages);
      const remarks = remarksOf(input.remarks);
      proposal.move('RETURN', tx.now);
      const stepId = await this.steps.take(tx, proposal, { act: 'RETURN', personId });
      await insertRemarks(tx, { stepId, territoryId: proposal.territoryId }, remarks);
      return proposal.id;
    });
  }
}
