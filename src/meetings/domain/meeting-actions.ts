import { isPossible, mayDecide, type MeetingAct, type MeetingState } from './meeting-state.js';

/** What somebody may do with a meeting now, named like the mutations. */
export const MEETING_ACTIONS = [
  'CHANGE_MEETING_DRAFT',
  'EDIT_AGENDA',
  'DISCARD_DRAFT',
  'PREVIEW_INVITATION',
  'SEND_INVITATION',
  'INVITE_GUEST',
  'MOVE_MEETING',
  'CHANGE_PLACE',
  'SUPPLEMENT_AGENDA',
  'NUDGE',
  'CANCEL_MEETING',
  'MARK_MEETING_HELD',
  'RECORD_DECISION',
  'RECORD_ANSWER',
  'RECORD_SERVICE',
  'ANSWER_INVITATION',
] as const;
export type MeetingAction = (typeof MEETING_ACTIONS)[number];

/** The meeting, and what the permission table says about somebody in it. */
export interface MeetingForActions {
  readonly state: MeetingState;
  readonly startsAt: Date;
  readonly canManage: boolean;
  /** For a convening body at least. */
  readonly canEnterFor: boolean;
  /** An own invitation can be answered now. */
  readonly canAnswer: boolean;
}

type When = 'BEFORE' | 'AFTER' | 'ANY';

/** Each action of those who manage the meeting: what it does to the state, and when in respect to the start. */
const MANAGED: Readonly<Partial<Record<MeetingAction, readonly (readonly [MeetingAct, When])[]>>> = {
  CHANGE_MEETING_DRAFT: [['CHANGE_DRAFT', 'ANY']],
  EDIT_AGENDA: [['CHANGE_DRAFT', 'ANY']],
  DISCARD_DRAFT: [['DISCARD', 'ANY']],
  PREVIEW_INVITATION: [
    ['INVITE', 'ANY'],
    ['CHANGE_PLACE', 'ANY'],
  ],
  SEND_INVITATION: [['INVITE', 'BEFORE']],
  INVITE_GUEST: [
    ['CHANGE_DRAFT', 'ANY'],
    ['CHANGE_PLACE', 'BEFORE'],
  ],
  MOVE_MEETING: [['MOVE', 'BEFORE']],
  CHANGE_PLACE: [['CHANGE_PLACE', 'BEFORE']],
  SUPPLEMENT_AGENDA: [['SUPPLEMENT_AGENDA', 'BEFORE']],
  NUDGE: [['NUDGE', 'BEFORE']],
  CANCEL_MEETING: [['CANCEL', 'BEFORE']],
  MARK_MEETING_HELD: [['MARK_HELD', 'AFTER']],
};

/** What may be done now. Input may still be refused, e.g. a date that leaves no period. */
export function meetingActions(meeting: MeetingForActions, now: Date): MeetingAction[] {
  const { state, canManage, canEnterFor, canAnswer } = meeting;
  const begun: When = now >= meeting.startsAt ? 'AFTER' : 'BEFORE';
  const fits = ([act, when]: readonly [MeetingAct, When]): boolean =>
    isPossible(act, state) && (when === 'ANY' || when === begun);
  return MEETING_ACTIONS.filter((action) => {
    if (action === 'ANSWER_INVITATION') return canAnswer;
    if (action === 'RECORD_DECISION') return canManage && mayDecide(state) && begun === 'AFTER';
    if (action === 'RECORD_ANSWER') return canEnterFor && state === 'INVITED' && begun === 'BEFORE';
    if (action === 'RECORD_SERVICE') return canEnterFor && state === 'INVITED';
    return canManage && (MANAGED[action] ?? []).some(fits);
  });
}
