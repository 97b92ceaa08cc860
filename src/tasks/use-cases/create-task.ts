import { Injectable } from '@nestjs/common';
import { type Tx, UnitOfWork } from '../../platform/database/index.js';
import { Outbox } from '../../platform/outbox/index.js';
import type { Actor } from '../../shared/actor.js';
import type { Audience } from '../../shared/audience.js';
import type { PersonId, TaskId } from '../../shared/ids.js';
import { type Day, localDayOf } from '../../shared/time/day.js';
import { about } from '../domain/history.js';
import { type ResponsibleInput, responsibleOf } from '../domain/responsible.js';
import { type Priority, Task, type TaskDetails } from '../domain/task.js';
import { ownPersonsIn } from '../persistence/people.repository.js';
import { appendHistory, insertTask } from '../persistence/tasks.repository.js';
import { TaskPeople } from './task-people.js';
import { type PlaceInput, type TaskPlace, TaskPlaces } from './task-place.js';

export interface CreateTaskInput extends PlaceInput, ResponsibleInput {
  readonly title: string;
  readonly description?: string | null;
  readonly dueOn?: Day | null;
  readonly priority?: Priority | null;
  readonly helperIds?: readonly PersonId[] | null;
  readonly audience?: readonly Audience[] | null;
}

/** Somebody makes a task, from a source or free. */
@Injectable()
export class CreateTask {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly places: TaskPlaces,
    private readonly people: TaskPeople,
    private readonly outbox: Outbox,
  ) {}

  /** Errors: those of the place, the people and `Task.create`. */
  run(actor: Actor, input: CreateTaskInput): Promise<TaskId> {
    return this.unitOfWork.run(actor, async (tx) => {
      const place = await this.places.find(tx, input);
      const responsible = responsibleOf(input);
      await this.people.assertResponsible(tx, place.territoryId, responsible);
      await this.people.assertHelpers(tx, place.territoryId, input.helperIds ?? []);
      const [own] = await ownPersonsIn(tx, place.territoryId);
      const createdBy = own?.id ?? null;
      const today = localDayOf(tx.now);
      const origin = { ...place, source: input.source ?? null, createdBy, at: tx.now, today };
      const task = Task.create(detailsOf(input, place), responsible, origin);
      await insertTask(tx, task);
      await appendHistory(tx, task, { event: 'CREATED', facts: about(responsible) }, { personId: createdBy });
      if (responsible !== null) await this.tell(tx, task, createdBy);
      return task.id;
    });
  }

  private tell(tx: Tx, { id, territoryId, assignment }: Task, byPersonId: PersonId | null): Promise<void> {
    const payload = { taskId: id, byPersonId, assignment };
    return this.outbox.append(tx, { topic: 'TaskAssigned', territoryId, payload });
  }
}

const detailsOf = (input: CreateTaskInput, { audience }: TaskPlace): TaskDetails => ({
  title: input.title,
  description: input.description ?? null,
  dueOn: input.dueOn ?? null,
  priority: input.priority ?? 'NORMAL',
  helperIds: input.helperIds ?? [],
  audience: input.audience ?? audience,
});
