import { Injectable } from '@nestjs/common';
import type { Actor } from '../../shared/actor.js';
import type { TaskId } from '../../shared/ids.js';
import { about } from '../domain/history.js';
import { type ResponsibleInput, responsibleOf } from '../domain/responsible.js';
import { EditTask } from './edit-task.js';
import type { SeenTask } from './seen-tasks.js';
import { TaskPeople } from './task-people.js';

export interface HandOverTaskInput extends SeenTask, ResponsibleInput {}

/** Whoever answers for a task asks somebody to take it over, and answers for it until he accepts. */
@Injectable()
export class HandOverTask {
  constructor(
    private readonly tasks: EditTask,
    private readonly people: TaskPeople,
  ) {}

  /** Errors: those of `EditTask`, of the people, RECEIVER_MISSING, RECEIVER_IS_RESPONSIBLE. */
  run(actor: Actor, input: HandOverTaskInput): Promise<TaskId> {
    return this.tasks.run(actor, 'HAND_OVER', input, async (task, tx) => {
      const to = responsibleOf(input);
      await this.people.assertResponsible(tx, task.territoryId, to);
      task.handOver(to);
      return { history: [{ event: 'HANDED_OVER', facts: about(to) }], tell: ['TaskHandedOver'] };
    });
  }
}
