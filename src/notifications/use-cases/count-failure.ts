import type { Tx } from '../../platform/database/index.js';
import { addressFailureOf, isRepeatedFailure } from '../domain/address-failure.js';
import { lockMark, storeMark } from '../persistence/address-marks.js';
import { markFailed, type Sending, sendingsTo } from '../persistence/sendings.js';

/** What a failure did to the address: it is marked from now on, or gets legal mails only from now on. */
export type AddressChange = 'NONE' | 'MARKED' | 'STOPPED';

export interface CountedFailure {
  readonly status: string;
  readonly permanent: boolean;
}

/**
 * Counts that one attempt failed, once; null when it was counted before. Two failures at the same address, e.g. of two
 * workers, are counted one after the other: each takes the lock of the mark.
 */
export async function countFailure(
  tx: Tx,
  sending: Sending,
  failure: CountedFailure,
): Promise<AddressChange | null> {
  if (!(await markFailed(tx, sending, failure))) return null;
  return failure.permanent && sending.personId !== null ? markAddress(tx, sending, failure.status) : 'NONE';
}

async function markAddress(tx: Tx, sending: Sending, status: string): Promise<AddressChange> {
  const reason = addressFailureOf(status);
  const mark = await lockMark(tx, sending, { reason, status });
  if (mark.clearedAt !== null && sending.sentAt <= mark.clearedAt) return 'NONE';
  const repeated = isRepeatedFailure(await sendingsTo(tx, sending, mark.clearedAt), tx.now);
  const stoppedAt = repeated ? (mark.stoppedAt ?? tx.now) : mark.stoppedAt;
  await storeMark(tx, { id: mark.id, since: mark.since ?? tx.now, stoppedAt, reason, status });
  if (stoppedAt !== null && mark.stoppedAt === null) return 'STOPPED';
  return mark.since === null ? 'MARKED' : 'NONE';
}
