import type { PaperSource } from '../../meetings/index.js';

/** As what items of an agenda know proposals. */
export const PROPOSAL_PAPER = 'PROJECT_PROPOSAL';

/** Items of an agenda treat proposals. */
export const proposalPaperSource: PaperSource = {
  type: PROPOSAL_PAPER,
  thing: 'ProjectProposal',
  table: 'proposal',
  title: (proposal) => `'Projektvorschlag „' || ${proposal}.title || '“'`,
  path: (proposal) => `'/projektvorschlaege/' || ${proposal}.id`,
};
