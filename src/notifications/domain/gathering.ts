import { localDayOf } from '../../shared/time/day.js';
import { ALL_NOTICE_KINDS, kindOfNotice, type NoticeKind } from './notice-kinds.js';

const MINUTE = 60_000;

/** For so long one mail about the same thing to the same person suffices; what happens meanwhile is told in the next one. */
export const ONE_MAIL_FOR = 10 * MINUTE;

/** Who travels to a meeting that is so near must know at once. */
const NEAR = 24 * 60 * MINUTE;

/** Kinds that count as one: a mail of one of them is followed by the next of any of them after ten minutes. */
export const GATHERED_KINDS: readonly NoticeKind[] = ALL_NOTICE_KINDS.filter(
  (kind) => !kindOfNotice(kind).legal && kindOfNotice(kind).to === 'PERSON',
);

interface Occasion {
  readonly kind: NoticeKind;
  readonly now: Date;
  /** The last mail to this person about this thing; for a legal kind, of this kind alone. Null: none. */
  readonly lastMailAt: Date | null;
  /** When the thing begins that the notice is about; null: it is nothing to go to. */
  readonly beginsAt: Date | null;
}

/**
 * When a notice is due: the first about a thing at once, the next together ten minutes after it. A change of a meeting is
 * served on the day on which its mail goes (domain.md A10), and periods count from this day, so it never waits over
 * midnight; nor when the meeting is near.
 */
export function dueWithOthers({ kind, now, lastMailAt, beginsAt }: Occasion): Date {
  const end = new Date((lastMailAt?.getTime() ?? 0) + ONE_MAIL_FOR);
  const isNear = beginsAt !== null && beginsAt.getTime() - now.getTime() < NEAR;
  const isNextDay = kindOfNotice(kind).legal && localDayOf(end) !== localDayOf(now);
  return end <= now || isNear || isNextDay ? now : end;
}
