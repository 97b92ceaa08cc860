import { Args, ID, Info, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { CurrentActor, Reads, SignedIn } from '../../platform/graphql/index.js';
import type { Actor } from '../../shared/actor.js';
import type { TaskId } from '../../shared/ids.js';
import { type Part, type TaskAction, taskActions } from '../domain/task.policy.js';
import type { TaskState } from '../domain/task-state.js';
import { ShowTaskCandidates } from '../use-cases/show-task-candidates.js';
import { ShowTaskReaders } from '../use-cases/show-task-readers.js';
import { TaskActionEnum } from './enums.js';
import { TaskPlaceInput } from './task.input.js';
import { TaskConnection } from './results.js';
import { fits, TasksArgs } from './task-filter.js';
import { TaskModel, TaskPartyModel } from './task.model.js';

/** What the compiler's row holds for the field that SQL cannot give. */
interface ActionsRow extends Part {
  readonly state: TaskState;
  readonly isHandedOver: boolean;
}

const KEY = [
  { by: 'due_order', type: 'date' },
  { by: 'urgency', type: 'smallint' },
] as const;

/** Tasks as the acting person may see them, across towns and bodies: one statement for each root field. */
@Resolver(() => TaskModel)
export class TaskResolver {
  constructor(
    private readonly reads: Reads,
    private readonly readers: ShowTaskReaders,
    private readonly candidates: ShowTaskCandidates,
  ) {}

  @SignedIn()
  @Query(() => TaskModel, {
    nullable: true,
    description: 'Null when it does not exist or is hidden from you.',
  })
  task(
    @Args('id', { type: () => ID }) id: string,
    @CurrentActor() actor: Actor,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object | null> {
    return this.reads.one('Task', { id }, actor, info);
  }

  @SignedIn()
  @Query(() => TaskConnection, {
    description: 'Tasks by due day, the earliest first and those without one last; then by priority.',
  })
  tasks(
    @Args() { filter }: TasksArgs,
    @CurrentActor() actor: Actor,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object | null> {
    return this.reads.connection('Task', { where: fits(filter ?? {}), key: KEY }, actor, info);
  }

  @SignedIn()
  @Query(() => [TaskPartyModel], {
    description: 'Who can be addressed in a comment: the people of the town who see the task, by name.',
  })
  taskReaders(
    @Args('taskId', { type: () => ID }) taskId: string,
    @CurrentActor() actor: Actor,
  ): Promise<object[]> {
    return this.readers.run(actor, taskId as TaskId);
  }

  @SignedIn()
  @Query(() => [TaskPartyModel], {
    description:
      'Who can be given a task of this place: people with a seat or office there, and their organisations.',
  })
  taskCandidates(
    @Args('place', { type: () => TaskPlaceInput }) place: TaskPlaceInput,
    @CurrentActor() actor: Actor,
  ): Promise<object[]> {
    return this.candidates.run(actor, place);
  }

  @ResolveField(() => [TaskActionEnum], { description: 'What you may do now; input may still be refused.' })
  may(@Parent() row: ActionsRow): TaskAction[] {
    return taskActions(row, row.state, row.isHandedOver);
  }
}
