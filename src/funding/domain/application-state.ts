import { DomainError } from '../../shared/domain-error.js';

/** How far an application is. */
export const APPLICATION_STATES = ['DRAFT', 'SUBMITTED', 'GRANTED', 'REJECTED', 'WITHDRAWN'] as const;
export type ApplicationState = (typeof APPLICATION_STATES)[number];

/** What the office does with an application; the states stand below. */
export const APPLICATION_ACTS = [
  'RENEW',
  'SUBMIT',
  'RECORD_RECEIPT',
  'RECORD_GRANT',
  'CHANGE_GRANT',
  'REJECT',
  'WITHDRAW',
  'DRAW_FUNDS',
  'PROVE_USE',
] as const;
export type ApplicationAct = (typeof APPLICATION_ACTS)[number];

interface Step {
  readonly from: readonly ApplicationState[];
  /** Absent: the state stays. */
  readonly to?: ApplicationState;
}

/** Each act with the states in which it is possible: no other change of state exists. */
const STEPS: Readonly<Record<ApplicationAct, Step>> = {
  RENEW: { from: ['DRAFT', 'SUBMITTED', 'GRANTED'] },
  SUBMIT: { from: ['DRAFT'], to: 'SUBMITTED' },
  RECORD_RECEIPT: { from: ['SUBMITTED', 'GRANTED'] },
  RECORD_GRANT: { from: ['SUBMITTED'], to: 'GRANTED' },
  CHANGE_GRANT: { from: ['GRANTED'] },
  REJECT: { from: ['SUBMITTED'], to: 'REJECTED' },
  WITHDRAW: { from: ['DRAFT', 'SUBMITTED'], to: 'WITHDRAWN' },
  DRAW_FUNDS: { from: ['GRANTED'] },
  PROVE_USE: { from: ['GRANTED'] },
};

export const isPossible = (act: ApplicationAct, state: ApplicationState): boolean =>
  STEPS[act].from.includes(state);

/** The state after the act. Error: APPLICATION_IS_<STATE>. */
export function stateAfter(act: ApplicationAct, state: ApplicationState): ApplicationState {
  if (!isPossible(act, state)) throw new DomainError(`APPLICATION_IS_${state}`);
  return STEPS[act].to ?? state;
}
