import { Inject, Injectable } from '@nestjs/common';
import {
  asReaderOf,
  asSystemOf,
  isDatabaseGone,
  type Tx,
  UnitOfWork,
} from '../../platform/database/index.js';
import { log } from '../../platform/log/index.js';
import { anonymous } from '../../shared/actor.js';
import { NOTICE_TIMES_TOKEN, type NoticeTimes } from '../domain/notice-times.js';
import { NOTICE_KINDS } from '../domain/notice-kinds.js';
import type { Notice } from '../domain/notice.js';
import { addressHashOf, tokenHashIn } from '../domain/return-token.js';
import { stoppedAmong } from '../persistence/address-marks.js';
import { NoticesRepository } from '../persistence/notices.repository.js';
import { recordSendings, type Sending } from '../persistence/sendings.js';
import { WriteMail, type Written, type WrittenMail } from './write-mail.js';

/** A mail that is about to leave, with the attempt that its return will name. */
export interface BegunSending {
  readonly mail: WrittenMail;
  readonly sending: Sending;
}

/** What one sending began with: a mail, or why there is none. */
export type Begun = BegunSending | 'TAKEN' | 'STALE' | 'NO_ADDRESS' | 'UNWRITABLE';

/** The last step before mails leave: takes their notices, writes the mails as things are now, and notes the attempts. */
@Injectable()
export class BeginSending {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly notices: NoticesRepository,
    private readonly writer: WriteMail,
    @Inject(NOTICE_TIMES_TOKEN) private readonly times: NoticeTimes,
  ) {}

  /** A mail that cannot be written must not hold up those behind it: it counts as one failed attempt. */
  async one(notice: Notice): Promise<Begun> {
    try {
      return await this.inTown(notice, async (tx) =>
        (await this.isOurs(tx, notice)) ? this.compose(tx, notice) : 'TAKEN',
      );
    } catch (error) {
      if (isDatabaseGone(error)) throw error;
      log.error({ err: error, notificationId: notice.id, kind: notice.kind }, 'mail could not be written');
      return (await this.inTown(notice, (tx) => this.isOurs(tx, notice))) ? 'UNWRITABLE' : 'TAKEN';
    }
  }

  /** In one transaction. One that cannot be written leaves all of them to `one`: those are left out. */
  async digests(notices: readonly Notice[]): Promise<Map<Notice, Begun>> {
    if (notices.length === 0) return new Map();
    try {
      return await this.unitOfWork.run(anonymous, (tx) => this.composeDigests(tx, notices));
    } catch (error) {
      if (isDatabaseGone(error)) throw error;
      log.warn({ err: error, notices: notices.length }, 'digests could not be written together');
      return new Map();
    }
  }

  private async composeDigests(tx: Tx, notices: readonly Notice[]): Promise<Map<Notice, Begun>> {
    const begun = new Map<Notice, Begun>(notices.map((notice) => [notice, 'TAKEN']));
    const ours = await this.notices.startSending(tx, notices, this.times.sendLease);
    const towns = [...new Set(ours.map(({ territoryId }) => territoryId))];
    const written = await this.writer.writeDigests(await asReaderOf(tx, towns, 'notice'), ours);
    for (const [notice, mail] of await this.noted(tx, written)) begun.set(notice, mail);
    return begun;
  }

  private async compose(tx: Tx, notice: Notice): Promise<Begun> {
    const written =
      notice.kind === 'DIGEST'
        ? await this.writer.writeDigests(tx, [notice])
        : new Map([[notice, await this.writer.write(tx, notice)]]);
    return (await this.noted(tx, written)).get(notice) ?? 'STALE';
  }

  /** Notes the attempts; STALE when the address has failed so often that it gets legal mails only. */
  private async noted(tx: Tx, written: ReadonlyMap<Notice, Written>): Promise<Map<Notice, Begun>> {
    const mails = [...written].flatMap(([notice, mail]) =>
      typeof mail === 'string' ? [] : [attempt(notice, mail)],
    );
    const stopped = await stoppedAmong(tx, mails);
    const leaving = mails.filter(({ notice }, n) => NOTICE_KINDS[notice.kind].legal || !stopped.has(n));
    const sendings = await recordSendings(tx, leaving);
    const begun = new Map(
      [...written].map(
        ([notice, mail]) => [notice, typeof mail === 'string' ? mail : 'STALE'] as [Notice, Begun],
      ),
    );
    leaving.forEach(({ notice, mail }, n) => begun.set(notice, { mail, sending: sendings[n] as Sending }));
    return begun;
  }

  private async isOurs(tx: Tx, notice: Notice): Promise<boolean> {
    return (await this.notices.startSending(tx, [notice], this.times.sendLease)).length === 1;
  }

  private inTown<T>({ territoryId }: Notice, work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.unitOfWork.run(anonymous, async (tx) => work(await asSystemOf(tx, territoryId, 'notice')));
  }
}

const attempt = (notice: Notice, mail: WrittenMail) => ({
  ...{ notice, mail, personId: notice.personId, messageId: mail.messageId },
  addressHash: addressHashOf(mail.to),
  tokenHash: mail.returnPath === undefined ? null : tokenHashIn(mail.returnPath),
});
