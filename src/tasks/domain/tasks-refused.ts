import { DomainError } from '../../shared/domain-error.js';
import type { TaskId } from '../../shared/ids.js';

/** None of many tasks was changed, because some refuse: each with its reason. */
export class TasksRefused extends DomainError {
  constructor(readonly refusals: ReadonlyMap<TaskId, DomainError>) {
    super('TASKS_REFUSED', { count: refusals.size }, 'tasks');
  }
}
