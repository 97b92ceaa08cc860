import { Injectable } from '@nestjs/common';
import type { Actor } from '../../shared/actor.js';
import type { TaskId } from '../../shared/ids.js';
import { about } from '../domain/history.js';
import { EditTask } from './edit-task.js';
import type { SeenTask } from './seen-tasks.js';

/** Whoever was asked takes the task over. */
@Injectable()
export class AcceptTask {
  constructor(private readonly tasks: EditTask) {}

  /** Errors: those of `EditTask`, NO_HAND_OVER. */
  run(actor: Actor, input: SeenTask): Promise<TaskId> {
    return this.tasks.run(actor, 'ACCEPT', input, (task) => {
      task.accept();
      return { history: [{ event: 'ACCEPTED', facts: about(task.responsible) }], tell: ['TaskAccepted'] };
    });
  }
}
