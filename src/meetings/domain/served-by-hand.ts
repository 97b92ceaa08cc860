import { DomainError } from '../../shared/domain-error.js';
import { type Day, localDayOf } from '../../shared/time/day.js';
import { lineOf, textOf } from '../../shared/words.js';
import { type MeetingState, stateAfter } from './meeting-state.js';

/** How the office enters that somebody was served. */
export interface ServiceByHand {
  readonly channel: 'POST' | 'PHONE' | 'HAND';
  /** The Berlin day on which it reached the person. */
  readonly servedOn: Day;
  /** E.g. the number of the registered letter. */
  readonly detail: string | null;
}

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

/**
 * The service as it was entered; nobody was served before the present date of the meeting was told, nor tomorrow.
 * `toldAt` is null where that instant is not known any more. Errors: SERVED_ON_INVALID, TEXT_TOO_LONG.
 */
export function serviceByHand(
  { channel, servedOn, detail }: ServiceByHand,
  { toldAt, now }: { readonly toldAt: Date | null; readonly now: Date },
): ServiceByHand {
  const isBefore = toldAt !== null && servedOn < localDayOf(toldAt);
  if (isBefore || servedOn > localDayOf(now)) throw new DomainError('SERVED_ON_INVALID', {}, 'servedOn');
  return { channel, servedOn, detail: lineOf(detail, 'detail') };
}

/** An entry that an office looks at again. */
interface StandingEntry {
  readonly channel: string;
  readonly correctedAt: Date | null;
}

/**
 * Why an entry was wrong. What a mail server said is no entry of the office, and cannot be set right by it. Errors:
 * SERVICE_OF_MAIL, CORRECTED_ALREADY, CORRECTION_REASON_MISSING, TEXT_TOO_LONG.
 */
export function reasonOfCorrection({ channel, correctedAt }: StandingEntry, reason: string): string {
  if (channel === 'EMAIL') throw new DomainError('SERVICE_OF_MAIL');
  if (correctedAt !== null) throw new DomainError('CORRECTED_ALREADY');
  const why = textOf(reason, 'reason');
  if (why === null) throw new DomainError('CORRECTION_REASON_MISSING', {}, 'reason');
  return why;
}
