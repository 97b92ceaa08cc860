import { Injectable, type OnModuleInit } from '@nestjs/common';
import { OutboxHandlers } from '../../platform/outbox/index.js';
import { JobRegistry } from '../../platform/queue/index.js';
import type { TerritoryId } from '../../shared/ids.js';
import { type PlannedTopic, PLANS } from '../domain/plans.js';
import type { Claim } from '../persistence/notices.repository.js';
import { CheckNotices, SEND_NOTICES } from '../use-cases/check-notices.js';
import { PlanNotices } from '../use-cases/plan-notices.js';
import { CHECK_NOTICES } from '../use-cases/scan-due-notices.js';
import { SendNotices } from '../use-cases/send-notices.js';

/** What the worker does for notices: plan at events, check due batches, send. */
@Injectable()
export class NoticeJobs implements OnModuleInit {
  constructor(
    private readonly handlers: OutboxHandlers,
    private readonly jobs: JobRegistry,
    private readonly planNotices: PlanNotices,
    private readonly checkNotices: CheckNotices,
    private readonly sendNotices: SendNotices,
  ) {}

  onModuleInit(): void {
    for (const topic of Object.keys(PLANS) as PlannedTopic[]) {
      this.handlers.register({ topic, handle: (event) => this.planNotices.aboutMeeting(topic, event) });
    }
    this.handlers.register({
      topic: 'AccountInvited',
      handle: (event) => this.planNotices.aboutAccount(event),
    });
    this.jobs.register(CHECK_NOTICES, ({ claims }) => this.checkNotices.run(claims as Claim[]));
    this.jobs.register(SEND_NOTICES, ({ territoryId, claims }) =>
      this.sendNotices.run(territoryId as TerritoryId, claims as Claim[]),
    );
  }
}
