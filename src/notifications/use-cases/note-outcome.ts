import { setTimeout as pause } from 'node:timers/promises';
import { Inject, Injectable } from '@nestjs/common';
import { type MailResult, recordMailResult } from '../../meetings/index.js';
import { asSystemOf, isDatabaseGone, type Tx, UnitOfWork } from '../../platform/database/index.js';
import type { MailOutcome } from '../../platform/mail/index.js';
import { Together } from '../../platform/worker/index.js';
import { anonymous } from '../../shared/actor.js';
import type { NotificationId } from '../../shared/ids.js';
import { localDayOf } from '../../shared/time/day.js';
import { noticeOfRefusal } from '../domain/failure-notice.js';
import { NOTICE_TIMES_TOKEN, type NoticeTimes } from '../domain/notice-times.js';
import type { Notice } from '../domain/notice.js';
import { NOTICE_KINDS } from '../domain/notice-kinds.js';
import { refusalCode } from '../domain/refusal.js';
import { NoticesRepository } from '../persistence/notices.repository.js';
import { markAccepted, type Sending } from '../persistence/sendings.js';
import { type AddressChange, countFailure } from './count-failure.js';

/** A notice whose mail the server has answered, or that gave none. */
export interface Sent {
  readonly notice: Notice;
  /** Null: there was no mail to send. */
  readonly sending: Sending | null;
  /** Notices that the mail told beside its own. */
  readonly tells: readonly NotificationId[];
  readonly outcome: MailOutcome;
}

/**
 * Writes down what became of a mail. Between the server's acceptance and this mark lies the only window in which a crash
 * leads to a second mail (architecture §5): nothing is put off. Digests, of which a morning has thousands, share the
 * transaction with those that were accepted while the one before was committed.
 */
@Injectable()
export class NoteOutcome {
  private readonly digests = new Together<Sent>((sent) =>
    this.whileDatabaseIsAway(() => this.unitOfWork.run(anonymous, (tx) => this.noteAccepted(tx, sent))),
  );

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly notices: NoticesRepository,
    @Inject(NOTICE_TIMES_TOKEN) private readonly times: NoticeTimes,
  ) {}

  async run(sent: Sent): Promise<void> {
    const { notice, outcome } = sent;
    if (notice.kind === 'DIGEST' && outcome.accepted) return this.digests.add(sent);
    await this.whileDatabaseIsAway(() => this.inTown(notice, (tx) => this.note(tx, sent)));
  }

  /** There is nothing to tell any more. */
  withdraw(notice: Notice): Promise<void> {
    return this.inTown(notice, (tx) => this.notices.withdraw(tx, [notice]));
  }

  private inTown<T>({ territoryId }: Notice, work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.unitOfWork.run(anonymous, async (tx) => work(await asSystemOf(tx, territoryId, 'notice')));
  }

  /** An accepted mail whose mark is lost would go a second time: the mark is tried again until the database is back. */
  private async whileDatabaseIsAway(work: () => Promise<void>): Promise<void> {
    const end = performance.now() + MARK_PATIENCE;
    for (;;) {
      try {
        return await work();
      } catch (error) {
        if (!isDatabaseGone(error) || performance.now() > end) throw error;
        await pause(MARK_AGAIN_AFTER);
      }
    }
  }

  private async noteAccepted(tx: Tx, sent: readonly Sent[]): Promise<void> {
    for (const { tells, notice } of sent) await this.notices.markTold(tx, tells, notice.id);
    await this.notices.markSent(
      tx,
      sent.map(({ notice, sending }) => ({ id: notice.id, messageId: sending?.messageId ?? notice.id })),
    );
    await markAccepted(
      tx,
      sent.flatMap(({ sending }) => sending ?? []),
    );
  }

  private async note(tx: Tx, sent: Sent): Promise<void> {
    const { notice, sending, outcome } = sent;
    if (outcome.accepted) {
      await this.noteAccepted(tx, [sent]);
      return this.prove(tx, sent, 'ACCEPTED');
    }
    const reason = refusalCode(outcome);
    const wait = outcome.permanent ? undefined : this.times.retryDelays[notice.attempts];
    if (wait !== undefined)
      return this.notices.retryAt(tx, notice, { dueAt: new Date(tx.now.getTime() + wait), reason });
    if (outcome.permanent) await this.notices.markRefused(tx, notice, reason);
    else await this.notices.park(tx, notice, reason);
    await this.prove(tx, sent, 'REFUSED');
    const addressChange = await this.countRefusal(tx, sent, reason);
    const failed = { notice, sendingId: sending?.id ?? notice.id, reason, at: tx.now, addressChange };
    const forOffice = noticeOfRefusal(failed, outcome.code);
    if (forOffice !== null) await this.notices.plan(tx, [forOffice]);
  }

  /** A refusal of the recipient counts against his address, as a mail that comes back. */
  private async countRefusal(tx: Tx, { sending, outcome }: Sent, status: string): Promise<AddressChange> {
    if (sending === null || outcome.accepted || outcome.refusedRecipient !== true) return 'NONE';
    return (await countFailure(tx, sending, { status, permanent: true })) ?? 'NONE';
  }

  /** Copies prove nothing: the invitation is served on the person. */
  private async prove(tx: Tx, { notice, sending, outcome }: Sent, state: MailResult['state']): Promise<void> {
    if (!NOTICE_KINDS[notice.kind].legal || notice.facts['copy'] === true) return;
    await recordMailResult(tx, {
      territoryId: notice.territoryId,
      invitationId: notice.subjectId,
      schedule: notice.subjectRevision,
      state,
      occasion: notice.kind as MailResult['occasion'],
      servedOn: state === 'ACCEPTED' ? localDayOf(tx.now) : null,
      reference: sending?.messageId ?? notice.id,
      detail: outcome.accepted ? null : refusalCode(outcome),
    });
  }
}

/** Milliseconds. */
const MARK_AGAIN_AFTER = 200;
const MARK_PATIENCE = 300_000;
