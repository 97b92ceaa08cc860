import { type MeetingState, stateAfter } from './meeting-state.js';

/**
 * What somebody is told when the office serves him by post, phone or hand: how it stands with the meeting now. Errors:
 * those of a meeting that is a draft, or over.
 */
export function occasionToServe(
  { state }: { readonly state: MeetingState },
  { releasedAt }: { readonly releasedAt: Date | null },
): 'INVITATION' | 'CANCELLATION' | 'RELEASE' {
  if (state === 'CANCELLED') return 'CANCELLATION';
  stateAfter('NUDGE', state);
  return releasedAt === null ? 'INVITATION' : 'RELEASE';
}
