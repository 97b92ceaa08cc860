import type { ProposalState } from './proposal-state.js';

/** What comes next on the way of a proposal. */
export const NEXT_STEPS = [
  'SUBMIT',
  'REVISE',
  'ASSIGN_REVIEWERS',
  'REVIEW',
  'RECOMMEND',
  'PUT_ON_AGENDA',
  'DECIDE',
  'TOWN_DECISION',
  'PROJECT',
  'NOTHING',
] as const;
export type NextStep = (typeof NEXT_STEPS)[number];
/** Who is to act. */
export const ACTING = ['AUTHORS', 'OFFICE', 'REVIEWERS', 'BODY', 'TOWN', 'NOBODY'] as const;
export type Acting = (typeof ACTING)[number];

/** A proposal, as far as its next step follows from it. */
export interface WayOfProposal {
  readonly state: ProposalState;
  /** Nobody is waited for who shall review it. */
  readonly isReviewed: boolean;
  readonly isOnAgenda: boolean;
}

const WHO: Readonly<Record<NextStep, Acting>> = {
  SUBMIT: 'AUTHORS',
  REVISE: 'AUTHORS',
  ASSIGN_REVIEWERS: 'OFFICE',
  REVIEW: 'REVIEWERS',
  RECOMMEND: 'OFFICE',
  PUT_ON_AGENDA: 'OFFICE',
  DECIDE: 'BODY',
  TOWN_DECISION: 'TOWN',
  PROJECT: 'OFFICE',
  NOTHING: 'NOBODY',
};

function stepOf({ state, isReviewed, isOnAgenda }: WayOfProposal): NextStep {
  const toDecide = isOnAgenda ? 'DECIDE' : 'PUT_ON_AGENDA';
  const steps: Readonly<Record<ProposalState, NextStep>> = {
    DRAFT: 'SUBMIT',
    RETURNED: 'REVISE',
    SUBMITTED: 'ASSIGN_REVIEWERS',
    IN_REVIEW: isReviewed ? 'RECOMMEND' : 'REVIEW',
    RECOMMENDED: toDecide,
    NOT_RECOMMENDED: toDecide,
    DEFERRED: toDecide,
    AWAITS_TOWN: 'TOWN_DECISION',
    APPROVED: 'PROJECT',
    APPROVED_WITH_CONDITIONS: 'PROJECT',
    REJECTED: 'NOTHING',
    WITHDRAWN: 'NOTHING',
  };
  return steps[state];
}

/** What comes next, and who is to act (complaint 23: a proposer never learns what became of it). */
export function nextOf(way: WayOfProposal): { readonly step: NextStep; readonly who: Acting } {
  const step = stepOf(way);
  return { step, who: WHO[step] };
}
