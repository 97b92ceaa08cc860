import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/index.js';
import type { Actor } from '../../shared/actor.js';
import type { ProposalId } from '../../shared/ids.js';
import { Proposal, type ProposalDraft } from '../domain/proposal.js';
import { appendStep, insertProposal } from '../persistence/proposals.repository.js';
import { ownPersonsIn } from '../persistence/places.repository.js';
import { type ProposalPlaceInput, ProposalPlaces } from './proposal-place.js';
import { ProposalReferences } from './proposal-references.js';

export interface StartProposalInput extends ProposalPlaceInput {
  readonly draft: ProposalDraft;
}

/** A member, or the office, begins a proposal; whatever is written already is kept. */
@Injectable()
export class StartProposal {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly places: ProposalPlaces,
    private readonly references: ProposalReferences,
  ) {}

  /** Errors: those of the place, of what the head names, and of `Proposal.write`. */
  run(actor: Actor, input: StartProposalInput): Promise<ProposalId> {
    return this.unitOfWork.run(actor, async (tx) => {
      const place = await this.places.find(tx, input);
      const [own] = await ownPersonsIn(tx, place.territoryId);
      const personId = own?.id ?? null;
      const organisationId = own?.organisationId ?? null;
      const proposal = Proposal.start({ ...place, createdBy: personId, organisationId, at: tx.now });
      await this.references.assert(tx, proposal, input.draft);
      proposal.write(input.draft);
      await insertProposal(tx, proposal);
      await appendStep(tx, proposal, { act: 'BEGIN', personId });
      return proposal.id;
    });
  }
}
