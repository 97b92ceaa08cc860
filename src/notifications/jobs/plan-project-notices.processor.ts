import { Injectable, type OnModuleInit } from '@nestjs/common';
import { OutboxHandlers } from '../../platform/outbox/index.js';
import type { ProjectTopic } from '../../projects/index.js';
import { PROJECT_PLANS } from '../domain/project-plans.js';
import { PlanProjectNotices } from '../use-cases/plan-project-notices.js';

/** Plans notices when something happened to a project. */
@Injectable()
export class ProjectNoticePlanning implements OnModuleInit {
  constructor(
    private readonly handlers: OutboxHandlers,
    private readonly plan: PlanProjectNotices,
  ) {}

  onModuleInit(): void {
    for (const topic of Object.keys(PROJECT_PLANS) as ProjectTopic[])
      this.handlers.register({ topic, handle: (event) => this.plan.run(topic, event) });
  }
}
