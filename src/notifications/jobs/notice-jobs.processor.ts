import { Injectable, type OnModuleInit } from '@nestjs/common';
import { JobRegistry, Queue } from '../../platform/queue/index.js';
import type { Claim } from '../domain/claim.js';
import { CheckNotices } from '../use-cases/check-notices.js';
import { SendNotices } from '../use-cases/send-notices.js';
import { CHECK_NOTICES, SEND_NOTICES, stepFor } from './notice-steps.js';

/** Checks due batches and sends what is still true. */
@Injectable()
export class NoticeJobs implements OnModuleInit {
  constructor(
    private readonly jobs: JobRegistry,
    private readonly queue: Queue,
    private readonly checkNotices: CheckNotices,
    private readonly sendNotices: SendNotices,
  ) {}

  onModuleInit(): void {
    this.jobs.register(CHECK_NOTICES, ({ claims }) => this.check(claims as Claim[]));
    this.jobs.register(SEND_NOTICES, ({ claims }) => this.sendNotices.run(claims as Claim[]));
  }

  private async check(claims: readonly Claim[]): Promise<void> {
    const batches = await this.checkNotices.run(claims);
    await this.queue.addMany(batches.map((batch) => stepFor(SEND_NOTICES, batch)));
  }
}
