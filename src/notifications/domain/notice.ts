import type { NotificationId, PersonId, TerritoryId } from '../../shared/ids.js';

/** Why somebody gets a mail (interface.md §4). Legal mails are never batched, never switched off. */
export const NOTICE_KINDS = {
  INVITATION: { legal: true, subject: 'Invitation' },
  SUPPLEMENT: { legal: true, subject: 'Invitation' },
  CHANGE: { legal: true, subject: 'Invitation' },
  MOVE: { legal: true, subject: 'Invitation' },
  CANCELLATION: { legal: true, subject: 'Invitation' },
  CALL: { legal: true, subject: 'Invitation' },
  RELEASE: { legal: true, subject: 'Invitation' },
  REMINDER: { legal: false, subject: 'Invitation' },
  NUDGE: { legal: false, subject: 'Invitation' },
  NO_DEPUTY_LEFT: { legal: false, subject: 'Invitation' },
  MAIL_REFUSED: { legal: false, subject: 'Invitation' },
  ACCOUNT_INVITATION: { legal: false, subject: 'Person' },
  ACCOUNT_MAIL_REFUSED: { legal: false, subject: 'Person' },
  TASK_ASSIGNED: { legal: false, subject: 'Task' },
  TASK_HANDED_OVER: { legal: false, subject: 'Task' },
} as const satisfies Record<string, { legal: boolean; subject: 'Invitation' | 'Person' | 'Task' }>;

export type NoticeKind = keyof typeof NOTICE_KINDS;

/** Kinds that go to the coordination office of the territory instead of a person. */
export const goesToOffice = (kind: NoticeKind): boolean =>
  kind === 'NO_DEPUTY_LEFT' || kind === 'MAIL_REFUSED' || kind === 'ACCOUNT_MAIL_REFUSED';

/** A notice that is to be planned: the row is the truth, the queue only carries its id. */
export interface PlannedNotice {
  readonly territoryId: TerritoryId;
  /** null: to the coordination office. */
  readonly personId: PersonId | null;
  readonly kind: NoticeKind;
  readonly subjectId: string;
  /** The state of the subject it is planned for (schedule and sequence of the meeting); another one makes it stale. */
  readonly subjectRevision: number;
  /** Tells apart several notices of one kind about the same subject, e.g. the offsets of a reminder. */
  readonly variant?: string;
  readonly dueAt: Date;
  /** Ids, numbers and codes only: never names or text. */
  readonly facts?: Readonly<Record<string, string | number | boolean | null>>;
}

/** A stored notice. */
export interface Notice extends Required<PlannedNotice> {
  readonly id: NotificationId;
  readonly leaseNumber: number;
  readonly attempts: number;
}
