import { Injectable } from '@nestjs/common';
import type { Actor } from '../../shared/actor.js';
import type { TaskId } from '../../shared/ids.js';
import { EditTask } from './edit-task.js';
import type { SeenTask } from './seen-tasks.js';

/** A task was not done after all: takes back "done" and "given up". */
@Injectable()
export class ReopenTask {
  constructor(private readonly tasks: EditTask) {}

  /** Errors: those of `EditTask` and of the task's state. */
  run(actor: Actor, input: SeenTask): Promise<TaskId> {
    return this.tasks.run(actor, 'REOPEN', input, (task) => {
      task.reopen();
      return { history: [{ event: 'REOPENED', facts: {} }], tell: ['TaskReopened'] };
    });
  }
}
