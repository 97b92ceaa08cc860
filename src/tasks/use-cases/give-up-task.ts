import { Injectable } from '@nestjs/common';
import type { Actor } from '../../shared/actor.js';
import type { TaskId } from '../../shared/ids.js';
import { EditTask } from './edit-task.js';
import type { SeenTask } from './seen-tasks.js';

export interface GiveUpTaskInput extends SeenTask {
  readonly reason: string;
}

/** A task will not be done: the reason says why. */
@Injectable()
export class GiveUpTask {
  constructor(private readonly tasks: EditTask) {}

  /** Errors: those of `EditTask` and of the task's state, GIVE_UP_REASON_MISSING. */
  run(actor: Actor, input: GiveUpTaskInput): Promise<TaskId> {
    return this.tasks.run(actor, 'GIVE_UP', input, (task, tx) => {
      task.giveUp(input.reason, tx.now);
      return { history: [{ event: 'GIVEN_UP', facts: {} }], tell: ['TaskGivenUp'] };
    });
  }
}
