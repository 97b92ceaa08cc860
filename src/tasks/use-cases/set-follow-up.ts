import { Injectable } from '@nestjs/common';
import type { Actor } from '../../shared/actor.js';
import type { TaskId } from '../../shared/ids.js';
import { type Day, localDayOf } from '../../shared/time/day.js';
import { EditTask } from './edit-task.js';
import type { SeenTask } from './seen-tasks.js';

export interface SetFollowUpInput extends SeenTask {
  /** null: none any more. */
  readonly followUpOn: Day | null;
}

/** A day on which the task is to be looked at again (Wiedervorlage). */
@Injectable()
export class SetFollowUp {
  constructor(private readonly tasks: EditTask) {}

  /** Errors: those of `EditTask`, FOLLOW_UP_IN_PAST. */
  run(actor: Actor, { followUpOn, ...seen }: SetFollowUpInput): Promise<TaskId> {
    return this.tasks.run(actor, 'SET_FOLLOW_UP', seen, (task, tx) => {
      task.followUp(followUpOn, localDayOf(tx.now));
      return { history: [{ event: 'FOLLOW_UP_SET', facts: { followUpOn } }], tell: ['TaskChanged'] };
    });
  }
}
