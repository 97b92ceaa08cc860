import { Injectable, type OnModuleInit } from '@nestjs/common';
import { OutboxHandlers } from '../../platform/outbox/index.js';
import { PlanFundingNotices } from '../use-cases/plan-funding-notices.js';

/** Plans notices when something happened to an application for funding. */
@Injectable()
export class FundingNoticePlanning implements OnModuleInit {
  constructor(
    private readonly handlers: OutboxHandlers,
    private readonly plan: PlanFundingNotices,
  ) {}

  onModuleInit(): void {
    this.handlers.register({ topic: 'FundingMoved', handle: (event) => this.plan.run(event) });
  }
}
