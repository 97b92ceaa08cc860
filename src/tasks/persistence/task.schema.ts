import { EntitySchema } from 'typeorm';
import { Task } from '../domain/task.js';

/** What never changes once it is stored. */
const fixed = { update: false } as const;
const optional = { nullable: true } as const;

export const taskSchema = new EntitySchema<Task>({
  name: 'Task',
  target: Task,
  tableName: 'task',
  columns: {
    id: { type: 'uuid', primary: true },
    territoryId: { type: 'uuid', ...fixed },
    bodyId: { type: 'uuid', ...optional, ...fixed },
    sourceType: { type: 'text', ...optional, ...fixed },
    sourceId: { type: 'uuid', ...optional, ...fixed },
    title: { type: 'text' },
    description: { type: 'text', ...optional },
    responsibleId: { type: 'uuid', ...optional },
    responsibleOrganisationId: { type: 'uuid', ...optional },
    proposedId: { type: 'uuid', ...optional },
    proposedOrganisationId: { type: 'uuid', ...optional },
    dueOn: { type: 'date', ...optional },
    priority: { type: 'text' },
    followUpOn: { type: 'date', ...optional },
    audience: { type: 'text', array: true },
    state: { type: 'text' },
    outcome: { type: 'text', ...optional },
    endedAt: { type: 'timestamptz', ...optional },
    createdBy: { type: 'uuid', ...optional, ...fixed },
    createdAt: { type: 'timestamptz', ...fixed },
    assignment: { type: 'integer' },
    // Raised by `storeTask` alone (architecture §5).
    revision: { type: 'integer', ...fixed },
  },
});

/** What the data source of the application maps for this module. */
export const taskEntities = [taskSchema];
