import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { Queue } from '../../platform/queue/index.js';
import { Rounds } from '../../platform/worker/index.js';
import { NOTICE_TIMES_TOKEN, type NoticeTimes } from '../domain/notice-times.js';
import { ClaimDueNotices } from '../use-cases/claim-due-notices.js';
import { CHECK_NOTICES, stepFor } from './notice-steps.js';

const BATCH = 500;

/** Looks for due notices every second and hands them over in batches. */
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
      const claims = await this.claimDue.run(BATCH);
      if (claims.length > 0) await this.queue.addMany([stepFor(CHECK_NOTICES, { claims })]);
      if (claims.length < BATCH) return;
    }
  }
}
