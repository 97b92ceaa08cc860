import { Injectable } from '@nestjs/common';
import type { Actor } from '../../shared/actor.js';
import type { TaskId } from '../../shared/ids.js';
import { EditTask } from './edit-task.js';
import type { SeenTask } from './seen-tasks.js';

/** Whoever answers for a task or helps says that he is at it. */
@Injectable()
export class StartTask {
  constructor(private readonly tasks: EditTask) {}

  /** Errors: those of `EditTask` and of the task's state. */
  run(actor: Actor, input: SeenTask): Promise<TaskId> {
    return this.tasks.run(actor, 'START', input, (task) => {
      task.start();
      return { history: [{ event: 'STARTED', facts: {} }], tell: ['TaskChanged'] };
    });
  }
}
