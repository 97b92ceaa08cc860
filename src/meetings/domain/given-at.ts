import { DomainError } from '../../shared/domain-error.js';

/** What bounds the time of an answer: when the person was called, when the present date was told, and now. */
export interface AnswerTimes {
  readonly called: Date;
  /** Null for a draft, which takes no answers anyway. */
  readonly told: Date | null;
  readonly now: Date;
}

/**
 * An answer that the office records was given after the person was invited to this date, and not in the future.
 * Errors: GIVEN_AT_INVALID, GIVEN_BEFORE_INVITATION.
 */
export function assertGivenBetween(at: Date, { called, told, now }: AnswerTimes): void {
  if (at > now) throw new DomainError('GIVEN_AT_INVALID', {}, 'givenAt');
  if (at < called || (told !== null && at < told)) {
    throw new DomainError('GIVEN_BEFORE_INVITATION', {}, 'givenAt');
  }
}
