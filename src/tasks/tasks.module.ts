import { type DynamicModule, Module, type Type } from '@nestjs/common';
import type { TaskSource } from './read/task-source.js';
import { ManyTasksResolver } from './graphql/many-tasks.resolver.js';
import { TaskHandOverResolver } from './graphql/task-hand-over.resolver.js';
import { TaskPlanResolver } from './graphql/task-plan.resolver.js';
import { TaskWorkResolver } from './graphql/task-work.resolver.js';
import { TaskResolver } from './graphql/task.resolver.js';
import { TaskLinkController } from './http/task-link.controller.js';
import { StrandedTasks } from './jobs/stranded-tasks.processor.js';
import { AcceptTask } from './use-cases/accept-task.js';
import { ChangeTask } from './use-cases/change-task.js';
import { ChangeTasks } from './use-cases/change-tasks.js';
import { CommentOnTask } from './use-cases/comment-on-task.js';
import { CompleteTask } from './use-cases/complete-task.js';
import { CreateTask } from './use-cases/create-task.js';
import { DeclineTask } from './use-cases/decline-task.js';
import { EditTask } from './use-cases/edit-task.js';
import { GiveUpTask } from './use-cases/give-up-task.js';
import { HandOverTask } from './use-cases/hand-over-task.js';
import { ReleaseStrandedTasks } from './use-cases/release-stranded-tasks.js';
import { ReopenTask } from './use-cases/reopen-task.js';
import { SeenTasks } from './use-cases/seen-tasks.js';
import { SetFollowUp } from './use-cases/set-follow-up.js';
import { ShowTaskCandidates } from './use-cases/show-task-candidates.js';
import { ShowTaskReaders } from './use-cases/show-task-readers.js';
import { StartTask } from './use-cases/start-task.js';
import { TaskPeople } from './use-cases/task-people.js';
import { TaskPlaces } from './use-cases/task-place.js';
import { TaskReaders } from './use-cases/task-readers.js';
import { TASK_SOURCES, TaskSources } from './use-cases/task-sources.js';
import { VisitTaskByLink } from './use-cases/visit-task-by-link.js';

const COMMON: Type[] = [SeenTasks, EditTask, TaskPeople, TaskPlaces, TaskReaders, TaskSources];
const PLAN: Type[] = [
  CreateTask,
  ChangeTask,
  ChangeTasks,
  SetFollowUp,
  CommentOnTask,
  ShowTaskReaders,
  ShowTaskCandidates,
];
const WORK: Type[] = [StartTask, CompleteTask, GiveUpTask, ReopenTask, VisitTaskByLink];
const HAND_OVER: Type[] = [HandOverTask, AcceptTask, DeclineTask, ReleaseStrandedTasks];
const RESOLVERS: Type[] = [
  TaskResolver,
  TaskPlanResolver,
  TaskWorkResolver,
  TaskHandOverResolver,
  ManyTasksResolver,
];

/** Tasks from any source: each module declares from what of its own they may come. */
@Module({
  controllers: [TaskLinkController],
  providers: [...COMMON, ...PLAN, ...WORK, ...HAND_OVER, ...RESOLVERS, StrandedTasks],
  exports: [...PLAN, ...WORK, ...HAND_OVER],
})
export class TasksModule {
  static with(sources: readonly TaskSource[]): DynamicModule {
    return { module: TasksModule, providers: [{ provide: TASK_SOURCES, useValue: sources }] };
  }
}
