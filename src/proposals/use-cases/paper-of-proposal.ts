import type { Paper } from '../../meetings/index.js';
import type { ProposalId } from '../../shared/ids.js';
import { PROPOSAL_PAPER } from '../read/paper-source.js';

/** The proposal as items of an agenda know it. */
export const paperOfProposal = (id: ProposalId): Paper => ({
  type: PROPOSAL_PAPER,
  id: id as string as Paper['id'],
});
