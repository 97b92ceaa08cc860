import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { Queue } from '../../platform/queue/index.js';
import { Rounds } from '../../platform/worker/index.js';
import { NOTICE_TIMES_TOKEN, type NoticeTimes } from '../domain/notice-times.js';
import { inChunks } from '../domain/claim.js';
import { ClaimDueNotices } from '../use-cases/claim-due-notices.js';
import { CHECK_NOTICES, stepFor } from './notice-steps.js';

/** One look claims this many, and one job checks a part of them: both are short enough for the next to come in time. */
const LOOK = 1_000;
const BATCH = 500;

/** Looks for due notices, several times in a second, and hands them over in batches. */
@Injectable()
export class DueScan implements OnModuleInit {
  constructor(
    private readonly rounds: Rounds,
    private readonly claimDue: ClaimDueNotices,
    private readonly queue: Queue,
    @Inject(NOTICE_TIMES_TOKEN) private readonly times: NoticeTimes,
  ) {}

  onModuleInit(): void {
    this.rounds.register({ name: 'due notices', every: this.times.scanEvery, run: () => this.scan() });
  }

  /** A crash before `queue.addMany` strands nothing: the lease ends. */
  private async scan(): Promise<void> {
    for (;;) {
      const claims = await this.claimDue.run(LOOK);
      await this.queue.addMany(
        inChunks(claims, BATCH).map((part) => stepFor(CHECK_NOTICES, { claims: part })),
      );
      if (claims.length < LOOK) return;
    }
  }
}
