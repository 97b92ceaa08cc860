import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database/index.js';
import { VisibleThings } from '../../platform/graphql/index.js';
import { changedMeanwhile, notAllowed, notFound } from '../../shared/domain-error.js';
import type { PersonId, TaskId } from '../../shared/ids.js';
import type { Task } from '../domain/task.js';
import { mayDo, type Part, partIn } from '../domain/task.policy.js';
import type { TaskAct } from '../domain/task-state.js';
import { ownPersonsIn } from '../persistence/people.repository.js';
import { lockTask } from '../persistence/tasks.repository.js';

/** A task as its editor saw it. */
export interface SeenTask {
  readonly taskId: TaskId;
  readonly revision: number;
}

/** A task with the acting person's part in it. */
export interface TaskInHand {
  readonly task: Task;
  readonly part: Part;
  /** The acting person's identity in the town; null for an office without one. */
  readonly personId: PersonId | null;
}

/** Loads tasks for those who change them: seen first, then the right, then the revision. */
@Injectable()
export class SeenTasks {
  constructor(private readonly visible: VisibleThings) {}

  /** Locked until the transaction ends. Errors: NOT_FOUND, NOT_ALLOWED. */
  async toDo(tx: Tx, id: TaskId, act: TaskAct | 'COMMENT'): Promise<TaskInHand> {
    await this.visible.assert(tx, 'Task', id);
    const task = await lockTask(tx, id);
    if (task === null) throw notFound();
    const own = await ownPersonsIn(tx, task.territoryId);
    const part = partIn(tx.actor, task, own);
    if (!mayDo(act, part)) throw notAllowed();
    return { task, part, personId: own[0]?.id ?? null };
  }

  /** As `toDo`, for somebody who acts on what he saw. Error: CHANGED_MEANWHILE. */
  async toEdit(tx: Tx, { taskId, revision }: SeenTask, act: TaskAct): Promise<TaskInHand> {
    const found = await this.toDo(tx, taskId, act);
    if (found.task.revision !== revision) throw changedMeanwhile();
    return found;
  }
}
