import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { MeetingTopic } from '../../meetings/index.js';
import { OutboxHandlers } from '../../platform/outbox/index.js';
import { PLANS } from '../domain/plans.js';
import { PlanNotices } from '../use-cases/plan-notices.js';

/** Plans notices when something happened. */
@Injectable()
export class NoticePlanning implements OnModuleInit {
  constructor(
    private readonly handlers: OutboxHandlers,
    private readonly planNotices: PlanNotices,
  ) {}

  onModuleInit(): void {
    for (const topic of Object.keys(PLANS) as MeetingTopic[]) {
      this.handlers.register({ topic, handle: (event) => this.planNotices.aboutMeeting(topic, event) });
    }
    this.handlers.register({
      topic: 'AccountInvited',
      handle: (event) => this.planNotices.aboutAccount(event),
    });
  }
}
