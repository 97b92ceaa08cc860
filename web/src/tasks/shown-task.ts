import type { TaskPageQuery } from '../api/generated/graphql';

/** A task as its page shows it. */
export type ShownTask = NonNullable<TaskPageQuery['task']>;
