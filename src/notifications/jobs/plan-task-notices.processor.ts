import { Injectable, type OnModuleInit } from '@nestjs/common';
import { OutboxHandlers } from '../../platform/outbox/index.js';
import type { TaskTopic } from '../../tasks/index.js';
import { TASK_PLANS } from '../domain/task-plans.js';
import { PlanTaskNotices } from '../use-cases/plan-task-notices.js';

/** Plans notices when something happened to a task. */
@Injectable()
export class TaskNoticePlanning implements OnModuleInit {
  constructor(
    private readonly handlers: OutboxHandlers,
    private readonly plan: PlanTaskNotices,
  ) {}

  onModuleInit(): void {
    for (const topic of Object.keys(TASK_PLANS) as TaskTopic[])
      this.handlers.register({ topic, handle: (event) => this.plan.run(topic, event) });
  }
}
