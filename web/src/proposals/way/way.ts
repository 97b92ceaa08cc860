import type { ShownProposalFragment } from '../../api/generated/graphql';

/** A proposal as its page shows it. */
export type Proposal = ShownProposalFragment;
export type Review = Proposal['reviews'][number];

export interface WayDialogProps {
  readonly proposal: Proposal;
  readonly onClose: () => void;
}

export interface ReviewDialogProps {
  readonly review: Review;
  readonly onClose: () => void;
}
