import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/index.js';
import type { Actor } from '../../shared/actor.js';
import type { ProposalId } from '../../shared/ids.js';
import { textOf } from '../../shared/words.js';
import { type SeenProposal, SeenProposals } from './seen-proposals.js';
import { TakeStep } from './take-step.js';

export interface WithdrawProposalInput extends SeenProposal {
  readonly reason?: string | null;
}

/** Its authors take the proposal back, at any time before the decision. */
@Injectable()
export class WithdrawProposal {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly proposals: SeenProposals,
    private readonly steps: TakeStep,
  ) {}

  /** Errors: those of `SeenProposals.toWrite`, of the reason's text and of the state. */
  run(actor: Actor, input: WithdrawProposalInput): Promise<ProposalId> {
    return this.unitOfWork.run(actor, async (tx) => {
      const { proposal, personId } = await this.proposals.toWrite(tx, input);
      proposal.move('WITHDRAW', tx.now);
      await this.steps.take(tx, proposal, {
        act: 'WITHDRAW',
        personId,
        reason: textOf(input.reason, 'reason'),
      });
      return proposal.id;
    });
  }
}
