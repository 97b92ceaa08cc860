import type { ProposalAct } from './proposal-state.js';

/** A decision of a council, as far as a proposal follows it. */
export interface DecisionOnProposal {
  readonly outcome: 'APPROVED' | 'APPROVED_WITH_CONDITIONS' | 'DEFERRED' | 'REJECTED';
  /** The council is for it, and the town has not said yet whether it gives the money. */
  readonly awaitsTown: boolean;
  /** It counts as approved. */
  readonly isApproved: boolean;
}

export type DecisionAct = Extract<
  ProposalAct,
  'APPROVE' | 'APPROVE_WITH_CONDITIONS' | 'AWAIT_TOWN' | 'DEFER' | 'REJECT'
>;

/**
 * How the decision moves the proposal. What needs the town's money is approved only with the recorded decision of
 * administration or Stadtrat (domain.md A10); money that the town refuses makes it a refusal.
 */
export function actOfDecision({ outcome, awaitsTown, isApproved }: DecisionOnProposal): DecisionAct {
  if (awaitsTown) return 'AWAIT_TOWN';
  if (outcome === 'DEFERRED') return 'DEFER';
  if (!isApproved) return 'REJECT';
  return outcome === 'APPROVED' ? 'APPROVE' : 'APPROVE_WITH_CONDITIONS';
}
