import { Inject, Injectable } from '@nestjs/common';
import { invitationsNow } from '../../meetings/index.js';
import { asReaderOf, type Tx, UnitOfWork } from '../../platform/database/index.js';
import { anonymous } from '../../shared/actor.js';
import { CLOCK, type Clock } from '../../shared/clock.js';
import { type Claim, type ClaimedBatch, inChunks } from '../domain/claim.js';
import { NOTICE_KINDS, type Notice } from '../domain/notice.js';
import { isStale } from '../domain/staleness.js';
import { NoticesRepository } from '../persistence/notices.repository.js';

const MAILS_PER_BATCH = 25;

/** Reloads a batch of due notices, withdraws what is no longer true, and gives the rest for sending. */
@Injectable()
export class CheckNotices {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly notices: NoticesRepository,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Batches small enough that a killed worker holds up few mails. */
  async run(claims: readonly Claim[]): Promise<ClaimedBatch[]> {
    const ready = await this.unitOfWork.run(anonymous, (tx) => this.check(tx, claims));
    return inChunks(ready, MAILS_PER_BATCH).map((chunk) => ({ claims: chunk.map(claimOf) }));
  }

  /** Also gives what an earlier run had marked before it was killed: that one may not have handed it over. */
  private async check(tx: Tx, claims: readonly Claim[]): Promise<Notice[]> {
    const held = await this.notices.held(tx, claims, ['CLAIMED', 'READY']);
    const stale = await this.staleOf(tx, held);
    const ready = held.filter((notice) => !stale.has(notice));
    if (stale.size > 0) await this.notices.withdraw(tx, [...stale]);
    if (ready.length > 0) await this.notices.markReady(tx, ready, this.clock.now());
    return ready;
  }

  /** One statement for all subjects, whatever their towns: the worker reads no town data without naming the towns. */
  private async staleOf(tx: Tx, notices: readonly Notice[]): Promise<Set<Notice>> {
    const about = notices.filter((notice) => NOTICE_KINDS[notice.kind].subject === 'Invitation');
    if (about.length === 0) return new Set();
    const towns = await asReaderOf(tx, [...new Set(about.map((notice) => notice.territoryId))], 'notice');
    const now = await invitationsNow(
      towns,
      about.map((notice) => notice.subjectId),
    );
    return new Set(about.filter((notice) => isStale(notice, now.get(notice.subjectId) ?? null, tx.now)));
  }
}

const claimOf = ({ id, leaseNumber }: Notice): Claim => ({ id, leaseNumber });
