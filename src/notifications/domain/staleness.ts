import type { Notice } from './notice.js';

/** What a notice about an invitation is checked against, right before it goes out. */
export interface InvitationNow {
  readonly meetingState: 'DRAFT' | 'INVITED' | 'HELD' | 'CANCELLED';
  /** Rises with every move of the meeting. */
  readonly schedule: number;
  readonly startsAt: Date;
  readonly answer: 'OPEN' | 'ACCEPTED' | 'DECLINED';
  readonly released: boolean;
}

type Check = (notice: Notice, now: InvitationNow, at: Date) => boolean;

const sameSchedule: Check = (notice, now) =>
  now.meetingState === 'INVITED' && now.schedule === notice.subjectRevision;
const ahead: Check = (_, now, at) => now.startsAt > at;
const stillCalled: Check = (_, now) => !now.released;
/** A reminder says whom it is for: only who has not answered, or also who comes. */
const concerns: Check = (notice, now) =>
  now.answer === 'OPEN' || (notice.facts['to'] === 'OPEN_AND_COMING' && now.answer === 'ACCEPTED');

/** A notice is sent only when all its checks hold; otherwise it is superseded and stays silent. */
const CHECKS: Readonly<Record<string, readonly Check[]>> = {
  INVITATION: [sameSchedule, stillCalled, ahead],
  SUPPLEMENT: [sameSchedule, stillCalled, ahead],
  CHANGE: [sameSchedule, stillCalled, ahead],
  MOVE: [sameSchedule, stillCalled, ahead],
  CALL: [sameSchedule, stillCalled, ahead],
  REMINDER: [sameSchedule, stillCalled, ahead, concerns],
  NUDGE: [sameSchedule, stillCalled, ahead, (_, now) => now.answer === 'OPEN'],
  CANCELLATION: [(_, now) => now.meetingState === 'CANCELLED'],
  RELEASE: [(_, now) => now.released],
  NO_DEPUTY_LEFT: [sameSchedule, ahead, (_, now) => now.answer !== 'ACCEPTED'],
};

/** Is the notice still true? `now` is null when its subject is gone. */
export function isStale(notice: Notice, now: InvitationNow | null, at: Date): boolean {
  const checks = CHECKS[notice.kind];
  if (checks === undefined) return false;
  return now === null || !checks.every((holds) => holds(notice, now, at));
}
