import { Inject, Injectable } from '@nestjs/common';
import { invitationsNow } from '../../meetings/index.js';
import { asReaderOf, type Tx, UnitOfWork } from '../../platform/database/index.js';
import { anonymous } from '../../shared/actor.js';
import { CLOCK, type Clock } from '../../shared/clock.js';
import { type Claim, type ClaimedBatch, inChunks } from '../domain/claim.js';
import type { Notice } from '../domain/notice.js';
import { NOTICE_KINDS, type NoticeChoice } from '../domain/notice-kinds.js';
import { comesToInbox } from '../domain/inbox.js';
import { choiceFor, isChoosable } from '../domain/notice-setting.js';
import { isStale } from '../domain/staleness.js';
import { InboxRepository } from '../persistence/inbox.repository.js';
import { NoticeSettingsRepository } from '../persistence/notice-settings.repository.js';
import { NoticesRepository } from '../persistence/notices.repository.js';

const MAILS_PER_BATCH = 25;

/**
 * Reloads a batch of due notices, withdraws what is no longer true, tells the rest in the application, lays aside what its
 * person wants collected or by no mail, and gives the others for sending.
 */
@Injectable()
export class CheckNotices {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly notices: NoticesRepository,
    private readonly settings: NoticeSettingsRepository,
    private readonly inbox: InboxRepository,
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
    const current = held.filter((notice) => !stale.has(notice));
    const wanted = await this.byChoice(tx, current);
    if (stale.size > 0) await this.notices.withdraw(tx, [...stale]);
    await this.inbox.put(
      tx,
      current.filter(comesToInbox).map(({ id }) => id),
    );
    if (wanted.DIGEST.length > 0) await this.notices.layAside(tx, wanted.DIGEST, 'COLLECTED');
    if (wanted.OFF.length > 0) await this.notices.layAside(tx, wanted.OFF, 'KEPT');
    if (wanted.AT_ONCE.length > 0) await this.notices.markReady(tx, wanted.AT_ONCE, this.clock.now());
    return wanted.AT_ONCE;
  }

  /** As each person wants his notices now; what he chose after this moment holds for the next ones. */
  private async byChoice(tx: Tx, notices: readonly Notice[]): Promise<Record<NoticeChoice, Notice[]>> {
    const choosable = notices.filter(({ kind }) => isChoosable(kind));
    const chosen =
      choosable.length === 0 ? [] : await this.settings.chosen(await readerOf(tx, choosable), choosable);
    const choices = new Map(chosen.map(({ personId, kind, choice }) => [`${personId} ${kind}`, choice]));
    const wanted: Record<NoticeChoice, Notice[]> = { AT_ONCE: [], DIGEST: [], OFF: [] };
    for (const notice of notices)
      wanted[
        asPossible(notice, choiceFor(notice.kind, choices.get(`${notice.personId} ${notice.kind}`)))
      ].push(notice);
    return wanted;
  }

  /** One statement for all subjects, whatever their towns: the worker reads no town data without naming the towns. */
  private async staleOf(tx: Tx, notices: readonly Notice[]): Promise<Set<Notice>> {
    const about = notices.filter((notice) => NOTICE_KINDS[notice.kind].subject === 'Invitation');
    if (about.length === 0) return new Set();
    const now = await invitationsNow(
      await readerOf(tx, about),
      about.map((notice) => notice.subjectId),
    );
    return new Set(about.filter((notice) => isStale(notice, now.get(notice.subjectId) ?? null, tx.now)));
  }
}

/** Who reads in the towns of these notices, and writes in none. */
const readerOf = (tx: Tx, notices: readonly Notice[]): Promise<Tx> =>
  asReaderOf(tx, [...new Set(notices.map(({ territoryId }) => territoryId))], 'notice');

/** The digest goes to the person's own address: a copy to another one is not collected. */
const asPossible = ({ facts }: Notice, choice: NoticeChoice): NoticeChoice =>
  choice === 'DIGEST' && facts['copy'] === true ? 'OFF' : choice;

const claimOf = ({ id, leaseNumber }: Notice): Claim => ({ id, leaseNumber });
