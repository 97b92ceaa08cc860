import { DomainError } from '../../shared/domain-error.js';

/** The way of a proposal through the council (domain.md A6). */
export const PROPOSAL_STATES = [
  'DRAFT',
  'SUBMITTED',
  'RETURNED',
  'IN_REVIEW',
  'RECOMMENDED',
  'NOT_RECOMMENDED',
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
  'RECOMMEND',
  'ADVISE_AGAINST',
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
const DECIDED = {
  APPROVE: 'APPROVED',
  APPROVE_WITH_CONDITIONS: 'APPROVED_WITH_CONDITIONS',
  REJECT: 'REJECTED',
} as const;

/** State → act → next state; what is missing is not possible. Nothing else changes a state. */
const TRANSITIONS: Readonly<Record<ProposalState, Readonly<Partial<Record<ProposalAct, ProposalState>>>>> = {
  DRAFT: { EDIT: 'DRAFT', ...WRITING },
  RETURNED: { EDIT: 'RETURNED', ...WRITING },
  SUBMITTED: { ...WITH_COUNCIL, START_REVIEW: 'IN_REVIEW' },
  IN_REVIEW: { ...WITH_COUNCIL, RECOMMEND: 'RECOMMENDED', ADVISE_AGAINST: 'NOT_RECOMMENDED' },
  RECOMMENDED: { ...WITH_COUNCIL, ...DECIDED, DEFER: 'DEFERRED' },
  NOT_RECOMMENDED: { ...WITH_COUNCIL, ...DECIDED, DEFER: 'DEFERRED' },
  DEFERRED: { ...WITH_COUNCIL, ...DECIDED, START_REVIEW: 'IN_REVIEW' },
  APPROVED: {},
  APPROVED_WITH_CONDITIONS: {},
  REJECTED: {},
  WITHDRAWN: {},
};

export const isPossible = (act: ProposalAct, state: ProposalState): boolean =>
  TRANSITIONS[state][act] !== undefined;

/** The state after the act. Error: PROPOSAL_IS_… with the state in which this is not possible. */
export function stateAfter(act: ProposalAct, state: ProposalState): ProposalState {
  const next = TRANSITIONS[state][act];
  if (next === undefined) throw new DomainError(`PROPOSAL_IS_${state}`);
  return next;
}
