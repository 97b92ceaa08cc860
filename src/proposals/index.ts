export type {
  ExpenditureKind,
  ExpenditureLine,
  Finance,
  FundingKind,
  FundingLine,
  Measure,
  ProposalContent,
  SmartGoal,
} from './domain/proposal-content.js';
export type { Proposal } from './domain/proposal.js';
export type { ProposalState } from './domain/proposal-state.js';
export { ExpenditureKindEnum, FundingKindEnum } from './graphql/content-plan.model.js';
export { loadProposal } from './persistence/proposals.repository.js';
export { FieldOfActionModel, ProjectProposalModel } from './graphql/proposal.model.js';
export { isApproved } from './domain/proposal-state.js';
export { proposalEntities } from './persistence/proposal.schema.js';
export { proposalFileCarriers } from './read/file-carriers.js';
export { proposalReadModels } from './read/proposal.read.js';
export { ProposalsModule } from './proposals.module.js';
export { type ProposalEvents, proposalTopics } from './domain/events.js';
export {
  type ProposalMailFacts,
  peopleOfTalk,
  proposalMailFacts,
  proposalPeople,
  reviewerOf,
} from './persistence/mail-facts.js';
export { ownPersonsIn } from './persistence/places.repository.js';
export { proposalNoticeSubject } from './read/notice-subject.js';
export { proposalPaperSource } from './read/paper-source.js';
export { proposalWaitingSources } from './read/waiting-sources.js';
