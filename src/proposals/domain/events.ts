import type {
  PersonId,
  ProposalCommentId,
  ProposalId,
  ProposalReviewId,
  ProposalStepId,
} from '../../shared/ids.js';

interface OfProposal {
  readonly proposalId: ProposalId;
  /** Who did it, by his person in the town; null for an office without one. */
  readonly byPersonId: PersonId | null;
}

/** What proposals tell the others: ids only. */
export interface ProposalEvents {
  /** A step on its way through the council was taken. */
  readonly ProposalMoved: OfProposal & { readonly stepId: ProposalStepId };
  /** Somebody is asked to review it. */
  readonly ReviewAsked: OfProposal & { readonly reviewId: ProposalReviewId };
  /** Somebody is asked to write it together with its authors. */
  readonly AuthorInvited: OfProposal & { readonly personId: PersonId };
  /** Somebody writes it no more. */
  readonly AuthorRemoved: OfProposal & { readonly personId: PersonId };
  /** Something is said at a field of it, or answered. */
  readonly ProposalCommented: OfProposal & { readonly commentId: ProposalCommentId };
}
export type ProposalTopic = keyof ProposalEvents;

const TOPICS: Readonly<Record<ProposalTopic, true>> = {
  ProposalMoved: true,
  ReviewAsked: true,
  AuthorInvited: true,
  AuthorRemoved: true,
  ProposalCommented: true,
};
/** Every topic of this module: each needs exactly one handler. */
export const proposalTopics = Object.keys(TOPICS) as readonly ProposalTopic[];
