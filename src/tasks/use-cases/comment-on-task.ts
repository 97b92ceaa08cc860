import { Injectable } from '@nestjs/common';
import { type Tx, UnitOfWork } from '../../platform/database/index.js';
import { Outbox } from '../../platform/outbox/index.js';
import type { Actor } from '../../shared/actor.js';
import { DomainError } from '../../shared/domain-error.js';
import type { PersonId, TaskId } from '../../shared/ids.js';
import { textOf } from '../../shared/words.js';
import { insertComment } from '../persistence/tasks.repository.js';
import { SeenTasks } from './seen-tasks.js';
import { TaskReaders } from './task-readers.js';

export interface CommentOnTaskInput {
  readonly taskId: TaskId;
  readonly words: string;
  /** Persons whom the comment addresses (@). */
  readonly mentionIds?: readonly PersonId[] | null;
}

const MOST_MENTIONS = 20;

/** Whoever sees a task says something about it, and addresses others who see it. */
@Injectable()
export class CommentOnTask {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly tasks: SeenTasks,
    private readonly readers: TaskReaders,
    private readonly outbox: Outbox,
  ) {}

  /** Errors: NOT_FOUND, NOT_ALLOWED, COMMENT_MISSING, TEXT_TOO_LONG, TOO_MANY_MENTIONS, MENTION_SEES_NOT. */
  run(actor: Actor, input: CommentOnTaskInput): Promise<TaskId> {
    return this.unitOfWork.run(actor, async (tx) => {
      const { task, personId } = await this.tasks.toDo(tx, input.taskId, 'COMMENT');
      const words = textOf(input.words, 'words');
      if (words === null) throw new DomainError('COMMENT_MISSING', {}, 'words');
      const mentions = await this.mentions(tx, task, input.mentionIds ?? []);
      const commentId = await insertComment(tx, task, { words, mentions }, { personId });
      await this.outbox.append(tx, {
        topic: 'TaskCommented',
        territoryId: task.territoryId,
        payload: { taskId: task.id, byPersonId: personId, assignment: task.assignment, commentId },
      });
      return task.id;
    });
  }

  private async mentions(
    tx: Tx,
    task: Parameters<TaskReaders['of']>[1],
    ids: readonly PersonId[],
  ): Promise<PersonId[]> {
    const wanted = [...new Set(ids)];
    if (wanted.length === 0) return [];
    if (wanted.length > MOST_MENTIONS)
      throw new DomainError('TOO_MANY_MENTIONS', { most: MOST_MENTIONS }, 'mentionIds');
    const readers = await this.readers.of(tx, task);
    if (!wanted.every((id) => readers.has(id))) throw new DomainError('MENTION_SEES_NOT', {}, 'mentionIds');
    return wanted;
  }
}
