import { Injectable } from '@nestjs/common';
import type { DeadlineEvents } from '../../deadlines/index.js';
import { asSystemOf, UnitOfWork } from '../../platform/database/index.js';
import type { DeliveredEvent } from '../../platform/outbox/index.js';
import { anonymous } from '../../shared/actor.js';
import { noticeOfStep } from '../domain/deadline-plans.js';
import { NoticesRepository } from '../persistence/notices.repository.js';

/** Turns a step of an escalation into rows that wait for their hour. Handling the same event twice plans nothing new. */
@Injectable()
export class PlanDeadlineNotices {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly notices: NoticesRepository,
  ) {}

  async run(event: DeliveredEvent): Promise<void> {
    const step = event.payload as unknown as DeadlineEvents['DeadlineStepDue'];
    const { deadlineId, stepId, schedule, told, personIds } = step;
    await this.unitOfWork.run(anonymous, async (tx) => {
      const town = await asSystemOf(tx, event.territoryId, event.topic);
      const notice = {
        territoryId: event.territoryId,
        kind: noticeOfStep(step),
        subjectId: deadlineId,
        subjectRevision: schedule,
        variant: stepId,
        dueAt: town.now,
        facts: { told },
      };
      const recipients = told === 'OFFICE' ? [null] : personIds;
      await this.notices.plan(
        town,
        recipients.map((personId) => ({ ...notice, personId })),
      );
    });
  }
}
