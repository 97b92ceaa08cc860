import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/index.js';
import type { Actor } from '../../shared/actor.js';
import type { ProposalId } from '../../shared/ids.js';
import { insertVersion, lastVersion } from '../persistence/versions.repository.js';
import { type SeenProposal, SeenProposals } from './seen-proposals.js';
import { TakeStep } from './take-step.js';

/** Its authors hand the proposal to the council, for the first time or after it was returned; what it says is kept as a version. */
@Injectable()
export class SubmitProposal {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly proposals: SeenProposals,
    private readonly steps: TakeStep,
  ) {}

  /** Errors: those of `SeenProposals.toWrite` and `Proposal.submit`. */
  run(actor: Actor, input: SeenProposal): Promise<ProposalId> {
    return this.unitOfWork.run(actor, async (tx) => {
      const { proposal, personId } = await this.proposals.toWrite(tx, input);
      proposal.submit(tx.now);
      const { number } = await lastVersion(tx, proposal);
      const version = { number: number + 1, submission: proposal.version, note: null, personId };
      await insertVersion(tx, proposal, version);
      await this.steps.take(tx, proposal, { act: 'SUBMIT', personId });
      return proposal.id;
    });
  }
}
