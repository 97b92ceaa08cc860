import { Injectable } from '@nestjs/common';
import { invitationsNow } from '../../meetings/index.js';
import { type Tx, UnitOfWork } from '../../platform/database/index.js';
import { Queue } from '../../platform/queue/index.js';
import { anonymous, systemActor } from '../../shared/actor.js';
import type { TerritoryId } from '../../shared/ids.js';
import { NOTICE_KINDS, type Notice } from '../domain/notice.js';
import { isStale } from '../domain/staleness.js';
import { type Claim, NoticesRepository } from '../persistence/notices.repository.js';
import { jobIdOf } from './scan-due-notices.js';

export const SEND_NOTICES = 'send-notices';
const MAILS_PER_JOB = 25;

/** Reloads a batch of due notices, withdraws what is no longer true, and hands the rest over for sending. */
@Injectable()
export class CheckNotices {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly notices: NoticesRepository,
    private readonly queue: Queue,
  ) {}

  async run(claims: readonly Claim[]): Promise<void> {
    const ready = await this.unitOfWork.run(anonymous, (tx) => this.check(tx, claims));
    for (const [territoryId, notices] of Map.groupBy(ready, (notice) => notice.territoryId)) {
      for (let at = 0; at < notices.length; at += MAILS_PER_JOB) {
        const chunk = notices
          .slice(at, at + MAILS_PER_JOB)
          .map(({ id, leaseNumber }) => ({ id, leaseNumber }));
        await this.queue.add(SEND_NOTICES, { territoryId, claims: chunk }, { jobId: jobIdOf(SEND_NOTICES, chunk) });
      }
    }
  }

  private async check(tx: Tx, claims: readonly Claim[]): Promise<Notice[]> {
    const held = await this.notices.held(tx, claims, 'CLAIMED');
    const stale = new Set<Notice>();
    for (const [territoryId, notices] of Map.groupBy(held, (notice) => notice.territoryId)) {
      for (const notice of await this.staleOf(tx, territoryId, notices)) stale.add(notice);
    }
    const ready = held.filter((notice) => !stale.has(notice));
    await this.notices.mark(
      tx,
      [...stale].map((notice) => notice.id),
      'SUPERSEDED',
    );
    await this.notices.mark(
      tx,
      ready.map((notice) => notice.id),
      'READY',
    );
    return ready;
  }

  /** Looks at the subjects as the system of their own territory: the worker reads no town data without it. */
  private async staleOf(tx: Tx, territoryId: TerritoryId, notices: readonly Notice[]): Promise<Notice[]> {
    const about = notices.filter((notice) => NOTICE_KINDS[notice.kind].subject === 'Invitation');
    if (about.length === 0) return [];
    const town = await tx.actFor(systemActor('notice', territoryId));
    const now = await invitationsNow(
      town,
      about.map((notice) => notice.subjectId),
    );
    return about.filter((notice) => isStale(notice, now.get(notice.subjectId) ?? null, tx.now));
  }
}
