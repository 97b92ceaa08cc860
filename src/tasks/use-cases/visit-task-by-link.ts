import { Injectable } from '@nestjs/common';
import { ActorOfLink, type LinkVisit } from '../../identity/index.js';
import { UnitOfWork } from '../../platform/database/index.js';
import { VisibleThings } from '../../platform/graphql/index.js';
import { notFound } from '../../shared/domain-error.js';
import type { TaskId } from '../../shared/ids.js';
import { type TaskLinkFacts, taskLinkFacts } from '../persistence/task-link-facts.js';
import { CompleteTask } from './complete-task.js';

/** The page as it is shown now. */
export type TaskLinkPage = TaskLinkFacts;

/** Somebody comes by his personal link, without signing in: sees title and due day, and says that it is done. */
@Injectable()
export class VisitTaskByLink {
  constructor(
    private readonly links: ActorOfLink,
    private readonly unitOfWork: UnitOfWork,
    private readonly visible: VisibleThings,
    private readonly completing: CompleteTask,
  ) {}

  /** Changes nothing. Error: NOT_FOUND, the same for unknown, ended and hidden. */
  async see(token: string): Promise<TaskLinkPage> {
    const { actor, thingId } = await this.visit(token);
    return this.unitOfWork.run(actor, async (tx) => {
      await this.visible.assert(tx, 'Task', thingId);
      const facts = await taskLinkFacts(tx, thingId as TaskId);
      if (facts === null) throw notFound();
      return facts;
    });
  }

  /** The link ends with the task. Errors: NOT_FOUND and those of completing. */
  async complete(token: string, note: string | null): Promise<void> {
    const { actor, thingId } = await this.visit(token);
    await this.completing.runByLink(actor, { taskId: thingId as TaskId, note });
  }

  private async visit(token: string): Promise<LinkVisit> {
    const visit = await this.links.ofToken(token);
    if (visit?.purpose !== 'TASK') throw notFound();
    return visit;
  }
}
