import { Injectable } from '@nestjs/common';
import type { Actor } from '../../shared/actor.js';
import type { TaskId } from '../../shared/ids.js';
import { about } from '../domain/history.js';
import { EditTask } from './edit-task.js';
import type { SeenTask } from './seen-tasks.js';

/** Whoever was asked does not take the task over, or who asked takes it back. */
@Injectable()
export class DeclineTask {
  constructor(private readonly tasks: EditTask) {}

  /** Errors: those of `EditTask`, NO_HAND_OVER. */
  run(actor: Actor, input: SeenTask): Promise<TaskId> {
    return this.tasks.run(actor, 'DECLINE', input, (task) => {
      const asked = task.proposed;
      task.decline();
      return { history: [{ event: 'DECLINED', facts: about(asked) }], tell: ['TaskDeclined'] };
    });
  }
}
