import { Injectable } from '@nestjs/common';
import { asSystemOf, UnitOfWork } from '../../platform/database/index.js';
import type { DeliveredEvent } from '../../platform/outbox/index.js';
import { anonymous } from '../../shared/actor.js';
import { type TaskEvents, taskPeople, type TaskTopic } from '../../tasks/index.js';
import { partOf, TASK_PLANS } from '../domain/task-plans.js';
import type { PlannedNotice } from '../domain/notice.js';
import { NoticesRepository } from '../persistence/notices.repository.js';

/** Turns an event of a task into rows that wait for their hour. Handling the same event twice plans nothing new. */
@Injectable()
export class PlanTaskNotices {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly notices: NoticesRepository,
  ) {}

  /** Who did it himself needs no mail about it. */
  async run(topic: TaskTopic, event: DeliveredEvent): Promise<void> {
    const kind = TASK_PLANS[topic];
    if (kind === null) return;
    const { taskId, byPersonId, assignment, commentId = null } = event.payload as unknown as AnyTaskEvent;
    await this.unitOfWork.run(anonymous, async (tx) => {
      const town = await asSystemOf(tx, event.territoryId, topic);
      const people = await taskPeople(town, { taskId, part: partOf(kind), commentId });
      const notice = { territoryId: event.territoryId, kind, subjectId: taskId, subjectRevision: assignment };
      const facts: PlannedNotice['facts'] = commentId === null ? {} : { commentId };
      await this.notices.planNewest(
        town,
        people
          .filter((personId) => personId !== byPersonId)
          .map((personId) => ({ ...notice, personId, variant: event.id, facts, dueAt: town.now })),
        null,
      );
    });
  }
}

type AnyTaskEvent = TaskEvents['TaskAssigned'] & Partial<TaskEvents['TaskCommented']>;
