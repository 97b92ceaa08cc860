import { Module, type Type } from '@nestjs/common';
import { ProposalWorkResolver } from './graphql/proposal-work.resolver.js';
import { ProposalResolver } from './graphql/proposal.resolver.js';
import { ProposalPlaces } from './use-cases/proposal-place.js';
import { ProposalReferences } from './use-cases/proposal-references.js';
import { SaveProposalDraft } from './use-cases/save-proposal-draft.js';
import { SeenProposals } from './use-cases/seen-proposals.js';
import { StartProposal } from './use-cases/start-proposal.js';
import { SubmitProposal } from './use-cases/submit-proposal.js';
import { WithdrawProposal } from './use-cases/withdraw-proposal.js';

const COMMON: Type[] = [ProposalPlaces, ProposalReferences, SeenProposals];
const WRITING: Type[] = [StartProposal, SaveProposalDraft, SubmitProposal, WithdrawProposal];

/** Proposals of projects, from the first idea to the decision of the council. */
@Module({
  providers: [...COMMON, ...WRITING, ProposalResolver, ProposalWorkResolver],
  exports: [SeenProposals, ...WRITING],
})
export class ProposalsModule {}
