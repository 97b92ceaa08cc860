import { Inject, Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database/index.js';
import { VisibleThings } from '../../platform/graphql/index.js';
import { DomainError, notFound } from '../../shared/domain-error.js';
import type { SourceName } from '../domain/source-name.js';
import type { TaskSource } from '../read/task-source.js';
import { type SourceFacts, sourceFacts } from '../persistence/sources.repository.js';

/** Injection token of all declared sources. */
export const TASK_SOURCES = Symbol('TaskSources');

/** Finds the thing from which a task is to come. */
@Injectable()
export class TaskSources {
  constructor(
    @Inject(TASK_SOURCES) private readonly sources: readonly TaskSource[],
    private readonly visible: VisibleThings,
  ) {}

  /** Errors: TASK_SOURCE_UNKNOWN, NOT_FOUND (also for what the acting person does not see). */
  async find(tx: Tx, { type, id }: SourceName): Promise<SourceFacts> {
    const source = this.sources.find((each) => each.type === type);
    if (source === undefined) throw new DomainError('TASK_SOURCE_UNKNOWN', {}, 'source.type');
    await this.visible.assert(tx, source.thing, id);
    const facts = await sourceFacts(tx, source, id);
    if (facts === null) throw notFound();
    return facts;
  }
}
