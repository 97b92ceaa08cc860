import { DomainError } from '../../shared/domain-error.js';

/** The way of a proposal through the council (domain.md A6). */
export const PROPOSAL_STATES = [
  'DRAFT',
  'SUBMITTED',
  'RETURNED',
  'IN_REVIEW',
  'RECOMMENDED',
  'NOT_RECOMMENDED',
  'AWAITS_TOWN',
  'APPROVED',
  'APPROVED_WITH_CONDITIONS',
  'DEFERRED',
  'REJECTED',
  'WITHDRAWN',
] as const;
export type ProposalState = (typeof PROPOSAL_STATES)[number];

export const PROPOSAL_ACTS = [
  'EDIT',
  'SUBMIT',
  'WITHDRAW',
  'RETURN',
  'START_REVIEW',
  'ADD_REVIEWERS',
  'RECOMMEND',
  'ADVISE_AGAINST',
  'PUT_ON_AGENDA',
  'AWAIT_TOWN',
  'APPROVE',
  'APPROVE_WITH_CONDITIONS',
  'DEFER',
  'REJECT',
] as const;
export type ProposalAct = (typeof PROPOSAL_ACTS)[number];

/** While the authors write. */
const WRITING = { SUBMIT: 'SUBMITTED', WITHDRAW: 'WITHDRAWN' } as const;
/** While the council has it: it can be given back, and taken back. */
const WITH_COUNCIL = { RETURN: 'RETURNED', WITHDRAW: 'WITHDRAWN' } as const;
/** As a decision says that is recorded, corrected, or completed by the town. */
const DECIDED = {
  AWAIT_TOWN: 'AWAITS_TOWN',
  APPROVE: 'APPROVED',
  APPROVE_WITH_CONDITIONS: 'APPROVED_WITH_CONDITIONS',
  DEFER: 'DEFERRED',
  REJECT: 'REJECTED',
} as const;

/** State → act → next state; what is missing is not possible. Nothing else changes a state. */
const TRANSITIONS: Readonly<Record<ProposalState, Readonly<Partial<Record<ProposalAct, ProposalState>>>>> = {
  DRAFT: { EDIT: 'DRAFT', ...WRITING },
  RETURNED: { EDIT: 'RETURNED', ...WRITING },
  SUBMITTED: { ...WITH_COUNCIL, START_REVIEW: 'IN_REVIEW' },
  IN_REVIEW: {
    ...WITH_COUNCIL,
    ADD_REVIEWERS: 'IN_REVIEW',
    RECOMMEND: 'RECOMMENDED',
    ADVISE_AGAINST: 'NOT_RECOMMENDED',
  },
  RECOMMENDED: { ...WITH_COUNCIL, ...DECIDED, PUT_ON_AGENDA: 'RECOMMENDED' },
  NOT_RECOMMENDED: { ...WITH_COUNCIL, ...DECIDED, PUT_ON_AGENDA: 'NOT_RECOMMENDED' },
  DEFERRED: { ...WITH_COUNCIL, ...DECIDED, START_REVIEW: 'IN_REVIEW', PUT_ON_AGENDA: 'DEFERRED' },
  AWAITS_TOWN: { ...DECIDED, WITHDRAW: 'WITHDRAWN' },
  APPROVED: DECIDED,
  APPROVED_WITH_CONDITIONS: DECIDED,
  REJECTED: DECIDED,
  WITHDRAWN: {},
};

export const isPossible = (act: ProposalAct, state: ProposalState): boolean =>
  TRANSITIONS[state][act] !== undefined;

/** The council has it, and nothing is decided yet. */
export const isUnderReview = (state: ProposalState): boolean => isPossible('RETURN', state);
/** The council has said yes: a project may come of it. */
export const isApproved = (state: ProposalState): boolean =>
  state === 'APPROVED' || state === 'APPROVED_WITH_CONDITIONS';

/** The state after the act. Error: PROPOSAL_IS_… with the state in which this is not possible. */
export function stateAfter(act: ProposalAct, state: ProposalState): ProposalState {
  const next = TRANSITIONS[state][act];
  if (next === undefined) throw new DomainError(`PROPOSAL_IS_${state}`);
  return next;
}
