import { setTimeout as pause } from 'node:timers/promises';
import { Inject, Injectable } from '@nestjs/common';
import { type MailResult, recordMailResult } from '../../meetings/index.js';
import { asSystemOf, isDatabaseGone, type Tx, UnitOfWork } from '../../platform/database/index.js';
import { log } from '../../platform/log/index.js';
import { Mailer, type MailOutcome } from '../../platform/mail/index.js';
import { anonymous } from '../../shared/actor.js';
import type { NotificationId, TerritoryId } from '../../shared/ids.js';
import { localDayOf } from '../../shared/time/day.js';
import type { Claim } from '../domain/claim.js';
import { NOTICE_TIMES_TOKEN, type NoticeTimes } from '../domain/notice-times.js';
import type { Notice } from '../domain/notice.js';
import { NOTICE_KINDS } from '../domain/notice-kinds.js';
import { refusalCode } from '../domain/refusal.js';
import { noticeOfRefusal } from '../domain/failure-notice.js';
import { NoticesRepository } from '../persistence/notices.repository.js';
import { markAccepted, type Sending } from '../persistence/sendings.js';
import { beginSending, type BegunSending } from './begin-sending.js';
import { type AddressChange, countFailure } from './count-failure.js';
import { WriteMail } from './write-mail.js';

/** What one sending began with: a mail, or why there is none. */
type Begun = BegunSending | 'TAKEN' | 'STALE' | 'NO_ADDRESS' | 'UNWRITABLE';

const refused = (code: string, permanent: boolean): MailOutcome => ({
  accepted: false,
  permanent,
  code,
  response: '',
});

/** Sends the notices that were found true, one mail each as the system of its town, and writes down what became of them. */
@Injectable()
export class SendNotices {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly notices: NoticesRepository,
    private readonly writer: WriteMail,
    private readonly mailer: Mailer,
    @Inject(NOTICE_TIMES_TOKEN) private readonly times: NoticeTimes,
  ) {}

  async run(claims: readonly Claim[]): Promise<void> {
    const held = await this.unitOfWork.run(anonymous, (tx) => this.notices.held(tx, claims, ['READY']));
    if (held.length === 0) return;
    await this.renew(held);
    const beat = setInterval(() => void this.renew(held), (this.times.sendLease * 1_000) / BEATS_PER_LEASE);
    try {
      await inLanes(held, (notice) => this.send(notice));
    } finally {
      clearInterval(beat);
    }
  }

  /** A beat that fails is made good by the next one, or the lease ends as if the worker were dead. */
  private async renew(held: readonly Notice[]): Promise<void> {
    try {
      await this.unitOfWork.run(anonymous, (tx) => this.notices.renew(tx, held, this.times.sendLease));
    } catch (error) {
      log.warn({ err: error, notices: held.length }, 'lease of a batch could not be renewed');
    }
  }

  /**
   * Claim, send, mark: between the server's acceptance and our mark lies the only window in which a crash leads to a
   * second mail, and that one has the same Message-ID (architecture §5).
   */
  private async send(notice: Notice): Promise<void> {
    const begun = await this.begin(notice);
    if (begun === 'TAKEN') return;
    if (begun === 'STALE')
      return this.inTown(notice.territoryId, (tx) => this.notices.withdraw(tx, [notice]));
    const sent: Sent =
      typeof begun === 'string'
        ? { notice, sending: null, tells: [], outcome: refused(begun, begun === 'NO_ADDRESS') }
        : await this.leave(notice, begun);
    await this.whileDatabaseIsAway(() => this.inTown(notice.territoryId, (tx) => this.note(tx, sent)));
  }

  private async leave(notice: Notice, { mail, sending }: BegunSending): Promise<Sent> {
    return { notice, sending, tells: mail.tells ?? [], outcome: await this.mailer.send(mail) };
  }

  /** A mail that cannot be written must not hold up those behind it: it counts as one failed attempt. */
  private async begin(notice: Notice): Promise<Begun> {
    const start = (tx: Tx): Promise<boolean> => this.notices.startSending(tx, notice, this.times.sendLease);
    try {
      return await this.inTown(notice.territoryId, async (tx) =>
        (await start(tx)) ? this.compose(tx, notice) : 'TAKEN',
      );
    } catch (error) {
      if (isDatabaseGone(error)) throw error;
      log.error({ err: error, notificationId: notice.id, kind: notice.kind }, 'mail could not be written');
      return (await this.inTown(notice.territoryId, start)) ? 'UNWRITABLE' : 'TAKEN';
    }
  }

  private async compose(tx: Tx, notice: Notice): Promise<Begun> {
    const mail = await this.writer.write(tx, notice);
    return typeof mail === 'string' ? mail : beginSending(tx, notice, mail);
  }

  private inTown<T>(territoryId: TerritoryId, work: (tx: Tx) => Promise<T>): Promise<T> {
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

  private async note(tx: Tx, sent: Sent): Promise<void> {
    const { notice, sending, outcome } = sent;
    if (outcome.accepted) {
      await this.notices.markTold(tx, sent.tells, notice.id);
      await this.notices.markSent(tx, notice, sending?.messageId ?? notice.id);
      if (sending !== null) await markAccepted(tx, sending);
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

/**
 * One after the other; digests side by side, so that the mails of a morning do not wait for each other's commits. A
 * lane that fails leaves what it had to the lease.
 */
async function inLanes(notices: readonly Notice[], send: (notice: Notice) => Promise<void>): Promise<void> {
  const waiting = notices[Symbol.iterator]();
  const lane = async (): Promise<void> => {
    for (const notice of waiting) await send(notice);
  };
  const lanes = notices.every(({ kind }) => kind === 'DIGEST') ? DIGEST_LANES : 1;
  await Promise.all(Array.from({ length: lanes }, lane));
}

const DIGEST_LANES = 5;

/** Milliseconds. */
const MARK_AGAIN_AFTER = 200;
const MARK_PATIENCE = 300_000;

const BEATS_PER_LEASE = 4;

interface Sent {
  readonly notice: Notice;
  /** Null: there was no mail to send. */
  readonly sending: Sending | null;
  /** Notices that the mail told beside its own. */
  readonly tells: readonly NotificationId[];
  readonly outcome: MailOutcome;
}
