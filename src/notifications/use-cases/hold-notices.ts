import { Inject, Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/index.js';
import { log } from '../../platform/log/index.js';
import { anonymous } from '../../shared/actor.js';
import type { Claim } from '../domain/claim.js';
import { NOTICE_TIMES_TOKEN, type NoticeTimes } from '../domain/notice-times.js';
import type { Notice } from '../domain/notice.js';
import { NoticesRepository } from '../persistence/notices.repository.js';

const BEATS_PER_LEASE = 4;

/** Keeps a batch of notices for one worker while they are sent. */
@Injectable()
export class HoldNotices {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly notices: NoticesRepository,
    @Inject(NOTICE_TIMES_TOKEN) private readonly times: NoticeTimes,
  ) {}

  /** Those of the claims that are still ours; nobody else gets them until `work` has ended. */
  async during(claims: readonly Claim[], work: (held: readonly Notice[]) => Promise<void>): Promise<void> {
    const held = await this.unitOfWork.run(anonymous, (tx) => this.notices.held(tx, claims, ['READY']));
    if (held.length === 0) return;
    await this.renew(held);
    const beat = setInterval(() => void this.renew(held), (this.times.sendLease * 1_000) / BEATS_PER_LEASE);
    try {
      await work(held);
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
}
