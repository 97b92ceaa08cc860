import { DomainError } from '../../shared/domain-error.js';

/** The states of a project (domain.md A6). */
export const PROJECT_STATES = ['PLANNED', 'RUNNING', 'PAUSED', 'COMPLETED', 'EVALUATED', 'ABORTED'] as const;
export type ProjectState = (typeof PROJECT_STATES)[number];

/** What brings a project from one state to another; WORK is all that is done to its plan and recorded in it. */
export const PROJECT_STEPS = ['BEGIN', 'PAUSE', 'RESUME', 'COMPLETE', 'ABORT', 'EVALUATE'] as const;
export type ProjectStep = (typeof PROJECT_STEPS)[number];

/** State → step → next state; what is missing is not possible. */
const TRANSITIONS: Readonly<Record<ProjectState, Readonly<Partial<Record<ProjectStep, ProjectState>>>>> = {
  PLANNED: { BEGIN: 'RUNNING', ABORT: 'ABORTED' },
  RUNNING: { PAUSE: 'PAUSED', COMPLETE: 'COMPLETED', ABORT: 'ABORTED' },
  PAUSED: { RESUME: 'RUNNING', ABORT: 'ABORTED' },
  COMPLETED: { EVALUATE: 'EVALUATED' },
  EVALUATED: {},
  ABORTED: {},
};

/** Why a step is not possible in a state. */
const REFUSALS: Readonly<Record<ProjectState, string>> = {
  PLANNED: 'PROJECT_NOT_BEGUN',
  RUNNING: 'PROJECT_RUNS',
  PAUSED: 'PROJECT_PAUSED',
  COMPLETED: 'PROJECT_COMPLETED',
  EVALUATED: 'PROJECT_EVALUATED',
  ABORTED: 'PROJECT_ABORTED',
};

/** These are told with their reason: whoever proposed the project wants to know why. */
const WITH_REASON: readonly ProjectStep[] = ['PAUSE', 'ABORT'];
export const needsReason = (step: ProjectStep): boolean => WITH_REASON.includes(step);

export const isPossible = (step: ProjectStep, state: ProjectState): boolean =>
  TRANSITIONS[state][step] !== undefined;

/** The state after the step. Errors: PROJECT_NOT_BEGUN, PROJECT_RUNS, PROJECT_PAUSED, PROJECT_COMPLETED, PROJECT_EVALUATED, PROJECT_ABORTED. */
export function stateAfter(step: ProjectStep, state: ProjectState): ProjectState {
  const next = TRANSITIONS[state][step];
  if (next === undefined) throw new DomainError(REFUSALS[state]);
  return next;
}

/** The work is over: the plan stands, links without sign-in are void, nothing is waited for but the evaluation. */
export const isOver = (state: ProjectState): boolean =>
  state === 'COMPLETED' || state === 'EVALUATED' || state === 'ABORTED';

/** The last receipts and measurements come after the end; the evaluation sheet closes the books. */
export const isClosed = (state: ProjectState): boolean => state === 'EVALUATED';

/** The plan is changed while the work goes on. Errors: PROJECT_COMPLETED, PROJECT_EVALUATED, PROJECT_ABORTED. */
export function assertGoesOn(state: ProjectState): void {
  if (isOver(state)) throw new DomainError(REFUSALS[state]);
}

/** What happened is recorded until the evaluation. Error: PROJECT_EVALUATED. */
export function assertNotClosed(state: ProjectState): void {
  if (isClosed(state)) throw new DomainError(REFUSALS[state]);
}
