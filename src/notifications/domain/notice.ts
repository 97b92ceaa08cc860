import type { NotificationId, PersonId, TerritoryId } from '../../shared/ids.js';
import type { NoticeKind } from './notice-kinds.js';

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
  /** Since it was planned, or since the office sent it again. */
  readonly attempts: number;
}
