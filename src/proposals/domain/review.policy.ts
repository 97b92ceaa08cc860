/** What somebody may do with a review now, named like the mutations. */
export const REVIEW_ACTIONS = ['FINISH_REVIEW', 'DECLARE_CONFLICT', 'RELEASE_REVIEWER'] as const;
export type ReviewAction = (typeof REVIEW_ACTIONS)[number];

export interface PartInReview {
  readonly isMine: boolean;
  readonly isOffice: boolean;
  /** It is open, of the present submission, and the proposal is in review. */
  readonly isWanted: boolean;
}

export const reviewActions = ({ isMine, isOffice, isWanted }: PartInReview): ReviewAction[] =>
  REVIEW_ACTIONS.filter((action) => isWanted && (action === 'RELEASE_REVIEWER' ? isOffice : isMine));
