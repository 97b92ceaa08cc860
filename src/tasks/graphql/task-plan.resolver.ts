import { Args, Info, Mutation, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Allow, CurrentActor, MutationAnswer, SignedIn } from '../../platform/graphql/index.js';
import type { Actor } from '../../shared/actor.js';
import { CreateTask } from '../use-cases/create-task.js';
import { ChangeTask } from '../use-cases/change-task.js';
import { SetFollowUp } from '../use-cases/set-follow-up.js';
import { CommentOnTask } from '../use-cases/comment-on-task.js';
import { CreateTaskResult, ChangeTaskResult, SetFollowUpResult, CommentOnTaskResult } from './results.js';
import { CreateTaskInput, ChangeTaskInput, SetFollowUpInput, CommentOnTaskInput } from './task.input.js';

/** What is to be done, and what is said about it. */
@Resolver()
export class TaskPlanResolver {
  constructor(
    private readonly answer: MutationAnswer,
    private readonly createTaskUseCase: CreateTask,
    private readonly changeTaskUseCase: ChangeTask,
    private readonly setFollowUpUseCase: SetFollowUp,
    private readonly commentOnTaskUseCase: CommentOnTask,
  ) {}

  @Allow('CREATE_TASK')
  @Mutation(() => CreateTaskResult, { description: 'Makes a task, from a source or free.' })
  createTask(
    @Args('input') input: CreateTaskInput,
    @CurrentActor() actor: Actor,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return this.answer.give({ actor, info, type: 'Task' }, () => this.createTaskUseCase.run(actor, input));
  }

  @SignedIn()
  @Mutation(() => ChangeTaskResult, {
    description: 'Changes what a task is about and who answers for it: the office, or who made it.',
  })
  changeTask(
    @Args('input') input: ChangeTaskInput,
    @CurrentActor() actor: Actor,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return this.answer.give({ actor, info, type: 'Task' }, () => this.changeTaskUseCase.run(actor, input));
  }

  @SignedIn()
  @Mutation(() => SetFollowUpResult, {
    description: 'Sets the day on which the task is to be looked at again (Wiedervorlage).',
  })
  setFollowUp(
    @Args('input') input: SetFollowUpInput,
    @CurrentActor() actor: Actor,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return this.answer.give({ actor, info, type: 'Task' }, () => this.setFollowUpUseCase.run(actor, input));
  }

  @SignedIn()
  @Mutation(() => CommentOnTaskResult, {
    description: 'Says something about a task, and addresses others who see it.',
  })
  commentOnTask(
    @Args('input') input: CommentOnTaskInput,
    @CurrentActor() actor: Actor,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return this.answer.give({ actor, info, type: 'Task' }, () => this.commentOnTaskUseCase.run(actor, input));
  }
}
