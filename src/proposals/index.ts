export { proposalEntities } from './persistence/proposal.schema.js';
export { proposalReadModels } from './read/proposal.read.js';
export { ProposalsModule } from './proposals.module.js';
