import type { ReadModel } from '../../platform/graphql/read/index.js';
import type { TaskSource } from './task-source.js';
import { taskCommentRead, taskHistoryRead } from './task-parts.read.js';
import { taskRead } from './task.read.js';

/** What the read side of the application registers for this module; each module's sources are read with the tasks. */
export const taskReadModels = (sources: readonly TaskSource[]): ReadModel[] => [
  taskRead(sources),
  taskCommentRead,
  taskHistoryRead,
];
