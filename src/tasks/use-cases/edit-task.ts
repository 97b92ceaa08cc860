import { Injectable } from '@nestjs/common';
import { endLinks } from '../../identity/index.js';
import { type Tx, UnitOfWork } from '../../platform/database/index.js';
import { Outbox } from '../../platform/outbox/index.js';
import type { Actor } from '../../shared/actor.js';
import type { TaskId } from '../../shared/ids.js';
import type { TaskTopic } from '../domain/events.js';
import type { HistoryEntry } from '../domain/history.js';
import type { Task } from '../domain/task.js';
import type { TaskAct } from '../domain/task-state.js';
import { appendHistory, storeTask } from '../persistence/tasks.repository.js';
import { type SeenTask, SeenTasks, type TaskInHand } from './seen-tasks.js';

/** What was done: a line of the history each, and what the others are told. */
export interface Done {
  readonly history: readonly HistoryEntry[];
  readonly tell: readonly TaskTopic[];
}

export type Edit = (task: Task, tx: Tx) => Done | Promise<Done>;

/** The common way of everything that is done to a task: open it as seen, change it, store it, tell it. */
@Injectable()
export class EditTask {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly tasks: SeenTasks,
    private readonly outbox: Outbox,
  ) {}

  /** Errors: NOT_FOUND, NOT_ALLOWED, CHANGED_MEANWHILE and those of the edit. */
  run(actor: Actor, act: TaskAct, seen: SeenTask, edit: Edit): Promise<TaskId> {
    return this.unitOfWork.run(actor, async (tx) => {
      await this.apply(tx, await this.tasks.toEdit(tx, seen, act), edit);
      return seen.taskId;
    });
  }

  /** Within a transaction of its own user. */
  async apply(tx: Tx, { task, personId }: Pick<TaskInHand, 'task' | 'personId'>, edit: Edit): Promise<void> {
    const { assignment } = task;
    const { history, tell } = await edit(task, tx);
    await storeTask(tx, task);
    for (const entry of history) await appendHistory(tx, task, entry, { personId });
    // The personal links ask for something that is done, or asked somebody who answers for it no more.
    if (task.isEnded || task.assignment !== assignment)
      await endLinks(tx, { thingIds: [task.id], purpose: 'TASK' });
    const payload = { taskId: task.id, byPersonId: personId, assignment: task.assignment };
    await this.outbox.appendAll(
      tx,
      tell.map((topic) => ({ topic, territoryId: task.territoryId, payload })),
    );
  }
}
