import { Injectable } from '@nestjs/common';
import { actorsOf } from '../../identity/index.js';
import type { Tx } from '../../platform/database/index.js';
import { Reads } from '../../platform/graphql/index.js';
import type { PersonId } from '../../shared/ids.js';
import type { Task } from '../domain/task.js';
import { peopleOfTask, personsIn } from '../persistence/people.repository.js';

/**
 * Who sees a task, asked by the read model's own rule, as far as the acting person may know of him: these can be
 * addressed in a comment. A task for the whole town must not tell one body who sits in another.
 */
@Injectable()
export class TaskReaders {
  constructor(private readonly reads: Reads) {}

  /** Persons of the task's own town. */
  async of(tx: Tx, { id, territoryId }: Pick<Task, 'id' | 'territoryId'>): Promise<ReadonlySet<PersonId>> {
    const crowd = await actorsOf(tx, [territoryId]);
    const seeing = await this.reads.seenByEach({ type: 'Task', id }, crowd, tx);
    const readers = await personsIn(
      tx,
      territoryId,
      [...seeing].flatMap(({ persons }) => persons),
    );
    const known = new Set([...(await this.known(tx, readers)), ...(await peopleOfTask(tx, id))]);
    return new Set([...readers].filter((person) => known.has(person)));
  }

  private async known(tx: Tx, persons: ReadonlySet<PersonId>): Promise<PersonId[]> {
    const ids = await this.reads.visibleIds(
      'Person',
      (t, p) => `${t}.id = any (${p.value([...persons], 'uuid[]')})`,
      tx.actor,
      tx,
    );
    return ids as PersonId[];
  }
}
