import { Injectable } from '@nestjs/common';
import { type Tx, UnitOfWork } from '../../platform/database/index.js';
import type { Actor } from '../../shared/actor.js';
import type { TaskId } from '../../shared/ids.js';
import type { Task } from '../domain/task.js';
import { type Done, EditTask } from './edit-task.js';
import { type SeenTask, SeenTasks } from './seen-tasks.js';

export interface CompleteTaskInput extends SeenTask {
  readonly note?: string | null;
}

/** Whoever answers for a task or helps says that it is done. Of two at once, the first one wins. */
@Injectable()
export class CompleteTask {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly tasks: EditTask,
    private readonly seen: SeenTasks,
  ) {}

  /** Errors: those of `EditTask` and of the task's state. */
  run(actor: Actor, input: CompleteTaskInput): Promise<TaskId> {
    return this.tasks.run(actor, 'COMPLETE', input, (task, tx) => complete(tx, task, input.note ?? null));
  }

  /** By the personal link, which knows no revision: done is done, whatever else was changed. Error: TASK_DONE and the like. */
  runByLink(actor: Actor, input: Omit<CompleteTaskInput, 'revision'>): Promise<void> {
    return this.unitOfWork.run(actor, async (tx) => {
      const found = await this.seen.toDo(tx, input.taskId, 'COMPLETE');
      await this.tasks.apply(tx, found, (task) => complete(tx, task, input.note ?? null));
    });
  }
}

/** One step of somebody who has the task in hand. */
export function complete(tx: Tx, task: Task, note: string | null): Done {
  task.complete(note, tx.now);
  return { history: [{ event: 'DONE', facts: {} }], tell: ['TaskDone'] };
}
