import { DomainError } from '../../shared/domain-error.js';

export const TASK_STATES = ['OPEN', 'IN_PROGRESS', 'DONE', 'NOT_DONE'] as const;
export type TaskState = (typeof TASK_STATES)[number];

export const TASK_ACTS = [
  'CHANGE',
  'START',
  'COMPLETE',
  'GIVE_UP',
  'REOPEN',
  'HAND_OVER',
  'ACCEPT',
  'DECLINE',
  'SET_FOLLOW_UP',
] as const;
export type TaskAct = (typeof TASK_ACTS)[number];

/** What leaves a task where it is. */
const staying = <S extends TaskState>(state: S) => ({
  CHANGE: state,
  HAND_OVER: state,
  ACCEPT: state,
  DECLINE: state,
  SET_FOLLOW_UP: state,
});

/** State → act → next state; what is missing is not possible. */
const TRANSITIONS: Readonly<Record<TaskState, Readonly<Partial<Record<TaskAct, TaskState>>>>> = {
  OPEN: { ...staying('OPEN'), START: 'IN_PROGRESS', COMPLETE: 'DONE', GIVE_UP: 'NOT_DONE' },
  IN_PROGRESS: { ...staying('IN_PROGRESS'), COMPLETE: 'DONE', GIVE_UP: 'NOT_DONE' },
  DONE: { REOPEN: 'OPEN' },
  NOT_DONE: { REOPEN: 'OPEN' },
};

/** Why an act is not possible in a state. */
const REFUSALS: Readonly<Record<TaskState, string>> = {
  OPEN: 'TASK_IS_OPEN',
  IN_PROGRESS: 'TASK_STARTED',
  DONE: 'TASK_DONE',
  NOT_DONE: 'TASK_GIVEN_UP',
};

export const isPossible = (act: TaskAct, state: TaskState): boolean => TRANSITIONS[state][act] !== undefined;

export const isEnded = (state: TaskState): boolean => state === 'DONE' || state === 'NOT_DONE';

/** The state after the act. Errors: TASK_IS_OPEN, TASK_STARTED, TASK_DONE, TASK_GIVEN_UP. */
export function stateAfter(act: TaskAct, state: TaskState): TaskState {
  const next = TRANSITIONS[state][act];
  if (next === undefined) throw new DomainError(REFUSALS[state]);
  return next;
}
