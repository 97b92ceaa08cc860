import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database/index.js';
import { Outbox } from '../../platform/outbox/index.js';
import type { ProposalStepId } from '../../shared/ids.js';
import type { Proposal } from '../domain/proposal.js';
import { appendStep, type StepToStore, storeProposal } from '../persistence/proposals.repository.js';

/** The end of every step of a proposal: stored in its new state, written down, and told to the others. */
@Injectable()
export class TakeStep {
  constructor(private readonly outbox: Outbox) {}

  async take(tx: Tx, proposal: Proposal, step: StepToStore): Promise<ProposalStepId> {
    await storeProposal(tx, proposal);
    const stepId = await appendStep(tx, proposal, step);
    await this.outbox.append(tx, {
      topic: 'ProposalMoved',
      territoryId: proposal.territoryId,
      payload: { proposalId: proposal.id, stepId, byPersonId: step.personId },
    });
    return stepId;
  }
}
