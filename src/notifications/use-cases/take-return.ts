import { Inject, Injectable } from '@nestjs/common';
import { type MailResult, recordMailReturn } from '../../meetings/index.js';
import type { Config } from '../../platform/config/index.js';
import { asSystemOf, type Tx, UnitOfWork } from '../../platform/database/index.js';
import type { ReturnedMessage } from '../../platform/mail/index.js';
import { CONFIG } from '../../platform/tokens.js';
import { anonymous } from '../../shared/actor.js';
import { nonDeliveryOf, type NonDelivery, readDeliveryReport } from '../domain/delivery-report.js';
import { noticeOfReturn } from '../domain/failure-notice.js';
import { NOTICE_KINDS } from '../domain/notice-kinds.js';
import type { Notice } from '../domain/notice.js';
import { RETURN_TIMES } from '../domain/return-times.js';
import { addressHashOf, tokenHashesFor } from '../domain/return-token.js';
import { NoticesRepository } from '../persistence/notices.repository.js';
import { advance, type ReadingLease } from '../persistence/return-mailboxes.js';
import { noticeOfSending, type Sending, sendingByToken } from '../persistence/sendings.js';
import { countFailure } from './count-failure.js';

/** LOST: somebody else reads the mailbox. NOTHING: the message counts for nothing. */
export type Taken = 'LOST' | 'NOTHING' | 'COUNTED';

/**
 * Takes one message of the return mailbox. How far the mailbox was read and what the message changes are one
 * transaction, so a crash loses nothing and counts nothing twice.
 */
@Injectable()
export class TakeReturn {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly notices: NoticesRepository,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  run(at: { lease: ReadingLease; uid: number }, message: ReturnedMessage): Promise<Taken> {
    return this.unitOfWork.run(anonymous, async (tx) => {
      if (!(await advance(tx, { ...at, seconds: RETURN_TIMES.lease }))) return 'LOST';
      const returned = await this.returnedMail(tx, message);
      return returned !== null && (await this.count(tx, returned)) ? 'COUNTED' : 'NOTHING';
    });
  }

  /** Only the report that knows the token of a mail, and the address to which this very mail went, is one of ours. */
  private async returnedMail(
    tx: Tx,
    { addressees, deliveryStatus }: ReturnedMessage,
  ): Promise<Returned | null> {
    const { returns } = this.config;
    if (returns === null || deliveryStatus === null) return null;
    const [tokenHash, ...more] = tokenHashesFor(returns.address, addressees);
    if (tokenHash === undefined || more.length > 0) return null;
    const sending = await sendingByToken(tx, tokenHash);
    if (sending === null) return null;
    const failure = nonDeliveryOf(readDeliveryReport(deliveryStatus), (address) =>
      addressHashOf(address).equals(sending.addressHash),
    );
    return failure === null ? null : { sending, failure };
  }

  private async count(tx: Tx, { sending, failure }: Returned): Promise<boolean> {
    const town = await asSystemOf(tx, sending.territoryId, 'returned mail');
    const addressChange = await countFailure(town, sending, failure);
    if (addressChange === null) return false;
    const notice = await noticeOfSending(town, sending);
    await withdrawProof(town, notice, { sending, failure });
    const told = noticeOfReturn({
      ...{ notice, sendingId: sending.id, addressChange },
      ...{ reason: `RETURNED ${failure.status}`, at: tx.now },
    });
    if (told !== null) await this.notices.plan(town, [told]);
    return true;
  }
}

interface Returned {
  readonly sending: Sending;
  readonly failure: NonDelivery;
}

/** Copies proved nothing. */
async function withdrawProof(tx: Tx, notice: Notice, { sending, failure }: Returned): Promise<void> {
  if (!NOTICE_KINDS[notice.kind].legal || notice.facts['copy'] === true) return;
  await recordMailReturn(tx, {
    territoryId: notice.territoryId,
    invitationId: notice.subjectId,
    occasion: notice.kind as MailResult['occasion'],
    schedule: notice.subjectRevision,
    reference: sending.messageId,
    detail: failure.status,
  });
}
