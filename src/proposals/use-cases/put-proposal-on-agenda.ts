import { Injectable } from '@nestjs/common';
import { openItemOfPaper, PutPaperOnAgenda } from '../../meetings/index.js';
import { UnitOfWork } from '../../platform/database/index.js';
import type { Actor } from '../../shared/actor.js';
import { DomainError } from '../../shared/domain-error.js';
import type { MeetingId, ProposalId } from '../../shared/ids.js';
import { manages } from '../domain/proposal.policy.js';
import { paperOfProposal } from './paper-of-proposal.js';
import { type SeenProposal, SeenProposals } from './seen-proposals.js';
import { TakeStep } from './take-step.js';

export interface PutProposalOnAgendaInput extends SeenProposal {
  /** A draft of the body that decides. */
  readonly meetingId: MeetingId;
}

/** The office puts a reviewed proposal on an agenda: it becomes the paper of an item to be decided. */
@Injectable()
export class PutProposalOnAgenda {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly proposals: SeenProposals,
    private readonly agendas: PutPaperOnAgenda,
    private readonly steps: TakeStep,
  ) {}

  /**
   * The proposal stays locked, so that it never stands on two agendas. Errors: those of `SeenProposals.open` and
   * `Proposal.putOnAgenda`, PROPOSAL_ON_AGENDA, and those of `PutPaperOnAgenda.put`.
   */
  run(actor: Actor, { meetingId, ...input }: PutProposalOnAgendaInput): Promise<ProposalId> {
    return this.unitOfWork.run(actor, async (tx) => {
      const { proposal, personId } = await this.proposals.open(tx, input, manages);
      proposal.putOnAgenda(tx.now);
      const paper = paperOfProposal(proposal.id);
      if ((await openItemOfPaper(tx, paper)) !== null) throw new DomainError('PROPOSAL_ON_AGENDA');
      const { title, audience, bodyId } = proposal;
      if (bodyId === null) throw new DomainError('LACKS_BODY');
      await this.agendas.put(tx, { meetingId, paper, title, audience, bodyId });
      await this.steps.take(tx, proposal, { act: 'PUT_ON_AGENDA', personId });
      return proposal.id;
    });
  }
}
