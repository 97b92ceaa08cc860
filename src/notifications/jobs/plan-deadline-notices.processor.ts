import { Injectable, type OnModuleInit } from '@nestjs/common';
import { deadlineTopics } from '../../deadlines/index.js';
import { OutboxHandlers } from '../../platform/outbox/index.js';
import { PlanDeadlineNotices } from '../use-cases/plan-deadline-notices.js';

/** Plans notices when the hour of a step of an escalation has come. */
@Injectable()
export class DeadlineNoticePlanning implements OnModuleInit {
  constructor(
    private readonly handlers: OutboxHandlers,
    private readonly plan: PlanDeadlineNotices,
  ) {}

  onModuleInit(): void {
    for (const topic of deadlineTopics)
      this.handlers.register({ topic, handle: (event) => this.plan.run(event) });
  }
}
