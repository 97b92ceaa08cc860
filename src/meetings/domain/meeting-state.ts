import { DomainError } from '../../shared/domain-error.js';

export const MEETING_STATES = ['DRAFT', 'INVITED', 'HELD', 'CANCELLED'] as const;
export type MeetingState = (typeof MEETING_STATES)[number];

/** What may be done in which state, and where it leads (domain.md A10). "Moved" is an event, not a state. */
const ACTS = {
  CHANGE_DRAFT: { from: 'DRAFT', to: 'DRAFT' },
  DISCARD: { from: 'DRAFT', to: 'DRAFT' },
  INVITE: { from: 'DRAFT', to: 'INVITED' },
  MOVE: { from: 'INVITED', to: 'INVITED' },
  CHANGE_PLACE: { from: 'INVITED', to: 'INVITED' },
  SUPPLEMENT_AGENDA: { from: 'INVITED', to: 'INVITED' },
  NUDGE: { from: 'INVITED', to: 'INVITED' },
  CANCEL: { from: 'INVITED', to: 'CANCELLED' },
  MARK_HELD: { from: 'INVITED', to: 'HELD' },
} as const satisfies Record<string, { from: MeetingState; to: MeetingState }>;
export type MeetingAct = keyof typeof ACTS;

const REFUSALS: Readonly<Record<MeetingState, string>> = {
  DRAFT: 'MEETING_NOT_INVITED',
  INVITED: 'MEETING_ALREADY_INVITED',
  HELD: 'MEETING_HELD',
  CANCELLED: 'MEETING_CANCELLED',
};

/**
 * The state after the act.
 * Errors: MEETING_IS_DRAFT, MEETING_NOT_INVITED, MEETING_ALREADY_INVITED, MEETING_HELD, MEETING_CANCELLED.
 */
export function stateAfter(act: MeetingAct, state: MeetingState): MeetingState {
  const { from, to } = ACTS[act];
  if (act === 'CANCEL' && state === 'DRAFT') throw new DomainError('MEETING_IS_DRAFT');
  if (state !== from) throw new DomainError(REFUSALS[state]);
  return to;
}

/** Whether the act is possible in this state. */
export const isPossible = (act: MeetingAct, state: MeetingState): boolean => ACTS[act].from === state;

/** What was called can decide, from its start on; a held meeting's decisions are still entered and corrected. */
export const mayDecide = (state: MeetingState): boolean => state === 'INVITED' || state === 'HELD';

/** Errors: MEETING_NOT_INVITED, MEETING_CANCELLED, DECISION_BEFORE_MEETING. */
export function assertDecides({ state, startsAt }: { state: MeetingState; startsAt: Date }, now: Date): void {
  if (!mayDecide(state)) throw new DomainError(REFUSALS[state]);
  if (now < startsAt) throw new DomainError('DECISION_BEFORE_MEETING');
}
