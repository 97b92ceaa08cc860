import { Inject, Injectable } from '@nestjs/common';
import type { Config, ReturnConfig } from '../../platform/config/index.js';
import { type Tx, UnitOfWork } from '../../platform/database/index.js';
import { ReturnMailbox, returnedMessageOf } from '../../platform/mail/index.js';
import { CONFIG } from '../../platform/tokens.js';
import { anonymous } from '../../shared/actor.js';
import { pauseAfter, RETURN_TIMES } from '../domain/return-times.js';
import { endLease, lastRead, leaseMailbox, type ReadingLease } from '../persistence/return-mailboxes.js';
import { TakeReturn } from './take-return.js';

/** Reads what returned since the last look, message by message; one worker at a time. */
@Injectable()
export class ReadReturns {
  private failures = 0;
  private restUntil = 0;

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly takeReturn: TakeReturn,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** After a failure the mailbox is left alone for a while, longer each time. */
  async run(): Promise<void> {
    const { returns } = this.config;
    if (returns === null || performance.now() < this.restUntil) return;
    try {
      await this.read(returns);
      this.failures = 0;
    } catch (error) {
      this.failures += 1;
      this.restUntil = performance.now() + pauseAfter(this.failures, RETURN_TIMES);
      throw error;
    }
  }

  private async read(returns: ReturnConfig): Promise<void> {
    const name = `${returns.user}@${returns.host}:${returns.port}/${returns.folder}`;
    const lease = await this.inTx((tx) => leaseMailbox(tx, name, RETURN_TIMES.lease));
    if (lease === null) return;
    try {
      const mailbox = await ReturnMailbox.open(returns);
      try {
        await this.readFrom(mailbox, lease);
      } finally {
        await mailbox.close();
      }
    } finally {
      await this.inTx((tx) => endLease(tx, lease));
    }
  }

  /** What was counted is removed: it holds personal data that nobody needs any more. The rest is left for people to read. */
  private async readFrom(mailbox: ReturnMailbox, lease: ReadingLease): Promise<void> {
    const last = await this.inTx((tx) => lastRead(tx, lease, mailbox.uidValidity));
    if (last === null) return;
    for await (const { uid, source } of mailbox.after(last, RETURN_TIMES.most)) {
      const taken = await this.takeReturn.run({ lease, uid }, await returnedMessageOf(source));
      if (taken === 'LOST') return;
      if (taken === 'COUNTED') await mailbox.remove(uid);
    }
  }

  private inTx<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.unitOfWork.run(anonymous, work);
  }
}
