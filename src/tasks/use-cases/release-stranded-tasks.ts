import { Injectable } from '@nestjs/common';
import { asSystemOf, UnitOfWork } from '../../platform/database/index.js';
import { anonymous } from '../../shared/actor.js';
import type { TerritoryId } from '../../shared/ids.js';
import { localDayOf } from '../../shared/time/day.js';
import { about } from '../domain/history.js';
import type { Task } from '../domain/task.js';
import { type Gone, strandedTasks, townsWithStrandedTasks } from '../persistence/stranded-tasks.js';
import { lockTasks } from '../persistence/tasks.repository.js';
import { type Done, EditTask } from './edit-task.js';

/**
 * Whose seat or office has ended answers for nothing any more: his open tasks go to the office's list of those without
 * anybody, and nothing is lost. What he was only asked to take over stays with who asked.
 */
@Injectable()
export class ReleaseStrandedTasks {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly tasks: EditTask,
  ) {}

  /** One transaction for each town; how many tasks were released. Worker only. */
  async run(): Promise<number> {
    const towns = await this.unitOfWork.run(anonymous, (tx) =>
      townsWithStrandedTasks(tx, localDayOf(tx.now)),
    );
    let released = 0;
    for (const town of towns) released += await this.inTown(town);
    return released;
  }

  private inTown(territoryId: TerritoryId): Promise<number> {
    return this.unitOfWork.run(anonymous, async (tx) => {
      const town = await asSystemOf(tx, territoryId, 'stranded tasks');
      const stranded = await strandedTasks(town, territoryId, localDayOf(tx.now));
      const tasks = await lockTasks(town, [...stranded.keys()]);
      for (const task of tasks.filter(({ isEnded }) => !isEnded)) {
        const gone = stranded.get(task.id);
        if (gone !== undefined)
          await this.tasks.apply(town, { task, personId: null }, () => release(task, gone));
      }
      return tasks.length;
    });
  }
}

function release(task: Task, gone: Gone): Done {
  const { responsible, proposed } = task;
  if (gone.receiver) task.decline();
  if (!gone.responsible)
    return { history: [{ event: 'DECLINED', facts: about(proposed) }], tell: ['TaskDeclined'] };
  task.strand();
  return { history: [{ event: 'STRANDED', facts: about(responsible) }], tell: ['TaskStranded'] };
}
