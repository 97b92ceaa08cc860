import { Injectable } from '@nestjs/common';
import { type Tx, UnitOfWork } from '../../platform/database/index.js';
import type { Actor } from '../../shared/actor.js';
import { DomainError } from '../../shared/domain-error.js';
import type { TaskId } from '../../shared/ids.js';
import type { Day } from '../../shared/time/day.js';
import type { ResponsibleInput } from '../domain/responsible.js';
import { TasksRefused } from '../domain/tasks-refused.js';
import { ChangeTask } from './change-task.js';
import { complete } from './complete-task.js';
import { EditTask } from './edit-task.js';
import { type SeenTask, SeenTasks } from './seen-tasks.js';

/** What is done to all of them: what is missing stays as it is. */
export interface ChangeOfMany extends ResponsibleInput {
  readonly dueOn?: Day | null;
  readonly done?: boolean | null;
  readonly note?: string | null;
}

export interface ChangeTasksInput {
  readonly tasks: readonly SeenTask[];
  readonly change: ChangeOfMany;
}

const MOST_TASKS = 100;

/** Changes many tasks, all or none. */
@Injectable()
export class ChangeTasks {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly seen: SeenTasks,
    private readonly tasks: EditTask,
    private readonly changing: ChangeTask,
  ) {}

  /** Errors: TASKS_MISSING, TOO_MANY_TASKS, NOTHING_TO_CHANGE; TasksRefused, which names what refuses each of them. */
  run(actor: Actor, { tasks, change }: ChangeTasksInput): Promise<TaskId[]> {
    const inOrder = [...new Map(tasks.map((task) => [task.taskId, task])).values()].sort(byId);
    if (inOrder.length === 0) throw new DomainError('TASKS_MISSING', {}, 'tasks');
    if (inOrder.length > MOST_TASKS) throw new DomainError('TOO_MANY_TASKS', { most: MOST_TASKS }, 'tasks');
    if (!isSomething(change)) throw new DomainError('NOTHING_TO_CHANGE', {}, 'change');
    return this.unitOfWork.run(actor, async (tx) => {
      const refusals = new Map<TaskId, DomainError>();
      for (const task of inOrder) {
        const refusal = await this.refusalOf(() => this.changeOne(tx, task, change));
        if (refusal !== null) refusals.set(task.taskId, refusal);
      }
      if (refusals.size > 0) throw new TasksRefused(refusals);
      return inOrder.map(({ taskId }) => taskId);
    });
  }

  /** In the order of their ids, so that two who change many do not deadlock. */
  private async changeOne(tx: Tx, seen: SeenTask, { done, note, ...change }: ChangeOfMany): Promise<void> {
    const isChange = isSomething(change);
    const found = await this.seen.toEdit(tx, seen, isChange ? 'CHANGE' : 'COMPLETE');
    await this.tasks.apply(tx, found, async (task) => {
      const changed = isChange ? await this.changing.change(tx, task, change) : NOTHING;
      const ended = done === true ? complete(tx, task, note ?? null) : NOTHING;
      return {
        history: [...changed.history, ...ended.history],
        tell: [...changed.tell, ...ended.tell],
      };
    });
  }

  private async refusalOf(work: () => Promise<void>): Promise<DomainError | null> {
    try {
      await work();
      return null;
    } catch (error) {
      if (error instanceof DomainError) return error;
      throw error;
    }
  }
}

const NOTHING = { history: [], tell: [] } as const;
const byId = (one: SeenTask, other: SeenTask): number => (one.taskId < other.taskId ? -1 : 1);
const isSomething = ({
  dueOn,
  done,
  responsiblePersonId,
  responsibleOrganisationId,
}: ChangeOfMany): boolean =>
  done === true ||
  [dueOn, responsiblePersonId, responsibleOrganisationId].some((value) => value !== undefined);
