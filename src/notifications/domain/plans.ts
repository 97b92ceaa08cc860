import type { NoticeKind } from './notice-kinds.js';

/** To whom the notices of an event go. */
type Audience = 'INVITED' | 'OPEN' | 'RELEASED' | 'OFFICE';

/** What an event of a meeting leads to (domain.md A10, interface.md §4). */
export interface Plan {
  readonly kind: NoticeKind | null;
  readonly audience: Audience;
  /** The same event may happen again for the same date: each time is a notice of its own. */
  readonly eachTime: boolean;
  /** Only the newest goes, and ten minutes apart: it tells what the older ones, not yet sent, would have told. */
  readonly newestOnly: boolean;
  /** Plans the reminders of the date. */
  readonly reminders: boolean;
  /** What waits about the same people is withdrawn first. */
  readonly withdraw: readonly NoticeKind[];
}

const plan = (kind: NoticeKind | null, rest: Partial<Plan> = {}): Plan => ({
  kind,
  audience: 'INVITED',
  eachTime: false,
  newestOnly: false,
  reminders: false,
  withdraw: [],
  ...rest,
});

const ABOUT_A_DATE: readonly NoticeKind[] = [
  'INVITATION',
  'SUPPLEMENT',
  'CHANGE',
  'MOVE',
  'CALL',
  'REMINDER',
  'NUDGE',
  'NO_DEPUTY_LEFT',
];

/** Event → plan, for all events of meetings. */
export const PLANS = {
  MeetingInvited: plan('INVITATION', { reminders: true }),
  MeetingMoved: plan('MOVE', { reminders: true, withdraw: ABOUT_A_DATE }),
  PlaceChanged: plan('CHANGE', { eachTime: true, newestOnly: true }),
  AgendaSupplemented: plan('SUPPLEMENT', { eachTime: true, newestOnly: true }),
  MeetingCancelled: plan('CANCELLATION', { withdraw: ABOUT_A_DATE }),
  MeetingHeld: plan(null, { withdraw: ABOUT_A_DATE }),
  NudgeRequested: plan('NUDGE', { audience: 'OPEN', eachTime: true, newestOnly: true }),
  GuestInvited: plan('INVITATION', { reminders: true, eachTime: true }),
  GuestUninvited: plan('RELEASE', { audience: 'RELEASED', eachTime: true, withdraw: ABOUT_A_DATE }),
  AnswerGiven: plan(null),
  DeputyCalled: plan('CALL', { reminders: true, eachTime: true }),
  DeputyReleased: plan('RELEASE', { audience: 'RELEASED', eachTime: true, withdraw: ABOUT_A_DATE }),
  HolderInvited: plan('INVITATION', { reminders: true, eachTime: true }),
  HolderReleased: plan('RELEASE', { audience: 'RELEASED', eachTime: true, withdraw: ABOUT_A_DATE }),
  InvitationRepeated: plan('INVITATION', { eachTime: true }),
  CallRepeated: plan('CALL', { eachTime: true }),
  DecisionRecorded: plan(null),
  NoDeputyLeft: plan('NO_DEPUTY_LEFT', { audience: 'OFFICE', eachTime: true }),
} as const satisfies Record<string, Plan>;

/** Whom a notice may concern. */
export interface Addressee {
  readonly role: 'HOLDER' | 'DEPUTY' | 'GUEST';
  readonly answer: 'OPEN' | 'ACCEPTED' | 'DECLINED';
  readonly released: boolean;
}

/** Does the notice of an event go to this person? A deputy who declined is out of it; a member always stays invited. */
export function concerns(audience: Audience, { role, answer, released }: Addressee): boolean {
  if (audience === 'RELEASED') return released;
  if (released || (role === 'DEPUTY' && answer === 'DECLINED')) return false;
  return audience !== 'OPEN' || answer === 'OPEN';
}
