import { Inject, Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/index.js';
import { Queue } from '../../platform/queue/index.js';
import { anonymous } from '../../shared/actor.js';
import { NOTICE_TIMES_TOKEN, type NoticeTimes } from '../domain/notice-times.js';
import { type Claim, NoticesRepository } from '../persistence/notices.repository.js';

export const CHECK_NOTICES = 'check-notices';
const BATCH = 500;

/** Finds what is due and hands it to the queue in batches; several may run at once, each row goes to one of them. */
@Injectable()
export class ScanDueNotices {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly notices: NoticesRepository,
    private readonly queue: Queue,
    @Inject(NOTICE_TIMES_TOKEN) private readonly times: NoticeTimes,
  ) {}

  /** Returns how many notices were claimed. A crash before `queue.add` strands nothing: the lease ends. */
  async run(): Promise<number> {
    let total = 0;
    for (;;) {
      const claims = await this.unitOfWork.run(anonymous, (tx) =>
        this.notices.claimDue(tx, BATCH, this.times.claimLease),
      );
      if (claims.length > 0)
        await this.queue.add(CHECK_NOTICES, { claims }, { jobId: jobIdOf(CHECK_NOTICES, claims) });
      total += claims.length;
      if (claims.length < BATCH) return total;
    }
  }
}

/** The lease number is part of the name: what was claimed again is another job. Both steps share one queue, so the step too. */
export const jobIdOf = (step: string, claims: readonly Claim[]): string =>
  `${step}-${claims[0]?.id ?? 'none'}-${claims[0]?.leaseNumber ?? 0}`;
