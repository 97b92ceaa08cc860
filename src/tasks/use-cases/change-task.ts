import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database/index.js';
import type { Actor } from '../../shared/actor.js';
import type { TaskId } from '../../shared/ids.js';
import { localDayOf } from '../../shared/time/day.js';
import { about, type HistoryEntry } from '../domain/history.js';
import { type ResponsibleInput, responsibleOf } from '../domain/responsible.js';
import type { Task, TaskDetails } from '../domain/task.js';
import { type Done, EditTask } from './edit-task.js';
import type { SeenTask } from './seen-tasks.js';
import { TaskPeople } from './task-people.js';

/** What is missing stays as it is; a responsible of null leaves the task to nobody. */
export interface TaskChange extends Partial<TaskDetails>, ResponsibleInput {}

export interface ChangeTaskInput extends SeenTask {
  readonly change: TaskChange;
}

/** The office, or who made it, changes what a task is about and who answers for it. */
@Injectable()
export class ChangeTask {
  constructor(
    private readonly tasks: EditTask,
    private readonly people: TaskPeople,
  ) {}

  /** Errors: those of `EditTask`, of the people and of the details. */
  run(actor: Actor, input: ChangeTaskInput): Promise<TaskId> {
    return this.tasks.run(actor, 'CHANGE', input, (task, tx) => this.change(tx, task, input.change));
  }

  /** As one step of somebody who has the task in hand. */
  async change(tx: Tx, task: Task, change: TaskChange): Promise<Done> {
    const { responsiblePersonId, responsibleOrganisationId, ...given } = change;
    const details = withoutEmpty(given);
    await this.people.assertHelpers(tx, task.territoryId, newOnes(details.helperIds ?? [], task.helperIds));
    task.change(details, localDayOf(tx.now));
    const fields = Object.entries(details).flatMap(([name, value]) => (value === undefined ? [] : [name]));
    const changed: HistoryEntry[] =
      fields.length === 0
        ? []
        : [
            {
              event: 'CHANGED',
              facts: { fields, ...(details.dueOn !== undefined && { dueOn: task.dueOn }) },
            },
          ];
    if (responsiblePersonId === undefined && responsibleOrganisationId === undefined)
      return { history: changed, tell: ['TaskChanged'] };
    const responsible = responsibleOf(change);
    await this.people.assertResponsible(tx, task.territoryId, responsible);
    const { assignment } = task;
    task.assign(responsible);
    if (task.assignment === assignment) return { history: changed, tell: ['TaskChanged'] };
    return {
      history: [...changed, { event: 'ASSIGNED', facts: about(responsible) }],
      tell: ['TaskChanged', responsible === null ? 'TaskStranded' : 'TaskAssigned'],
    };
  }
}

/** What a task may be without; of everything else a null leaves what is there, as if it were missing. */
const MAY_BE_EMPTY: readonly string[] = ['description', 'dueOn'] satisfies (keyof TaskDetails)[];

const withoutEmpty = (given: Partial<TaskDetails>): Partial<TaskDetails> =>
  Object.fromEntries(
    Object.entries(given).filter(([name, value]) => value !== null || MAY_BE_EMPTY.includes(name)),
  );

/** A helper of long standing may stay, also when his seat has ended. */
const newOnes = <T>(wanted: readonly T[], present: readonly T[]): T[] =>
  wanted.filter((id) => !present.includes(id));
