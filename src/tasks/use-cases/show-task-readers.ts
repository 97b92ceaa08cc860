import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/index.js';
import { Reads } from '../../platform/graphql/index.js';
import type { Actor } from '../../shared/actor.js';
import type { TaskId } from '../../shared/ids.js';
import { namesOf, type Party } from '../persistence/people.repository.js';
import { territoryOf } from '../persistence/tasks.repository.js';
import { TaskReaders } from './task-readers.js';

/** Who can be addressed in a comment on a task. */
@Injectable()
export class ShowTaskReaders {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly reads: Reads,
    private readonly readers: TaskReaders,
  ) {}

  /** By name; nobody for a task that does not exist or is hidden. */
  run(actor: Actor, id: TaskId): Promise<Party[]> {
    return this.unitOfWork.run(actor, async (tx) => {
      if (!(await this.reads.visible('Task', id, actor, tx))) return [];
      const territoryId = await territoryOf(tx, id);
      return territoryId === null ? [] : namesOf(tx, [...(await this.readers.of(tx, { id, territoryId }))]);
    });
  }
}
