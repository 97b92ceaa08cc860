import { Args, Info, Mutation, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { CurrentActor, MutationAnswer, SignedIn } from '../../platform/graphql/index.js';
import type { Actor } from '../../shared/actor.js';
import { StartTask } from '../use-cases/start-task.js';
import { CompleteTask } from '../use-cases/complete-task.js';
import { GiveUpTask } from '../use-cases/give-up-task.js';
import { ReopenTask } from '../use-cases/reopen-task.js';
import { StartTaskResult, CompleteTaskResult, GiveUpTaskResult, ReopenTaskResult } from './results.js';
import { StartTaskInput, CompleteTaskInput, GiveUpTaskInput, ReopenTaskInput } from './task.input.js';

/** How far it is: whoever answers for a task or helps says so. */
@Resolver()
export class TaskWorkResolver {
  constructor(
    private readonly answer: MutationAnswer,
    private readonly startTaskUseCase: StartTask,
    private readonly completeTaskUseCase: CompleteTask,
    private readonly giveUpTaskUseCase: GiveUpTask,
    private readonly reopenTaskUseCase: ReopenTask,
  ) {}

  @SignedIn()
  @Mutation(() => StartTaskResult, { description: 'Says that one is at it.' })
  startTask(
    @Args('input') input: StartTaskInput,
    @CurrentActor() actor: Actor,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return this.answer.give({ actor, info, type: 'Task' }, () => this.startTaskUseCase.run(actor, input));
  }

  @SignedIn()
  @Mutation(() => CompleteTaskResult, { description: 'Says that it is done.' })
  completeTask(
    @Args('input') input: CompleteTaskInput,
    @CurrentActor() actor: Actor,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return this.answer.give({ actor, info, type: 'Task' }, () => this.completeTaskUseCase.run(actor, input));
  }

  @SignedIn()
  @Mutation(() => GiveUpTaskResult, { description: 'Says that it will not be done, and why.' })
  giveUpTask(
    @Args('input') input: GiveUpTaskInput,
    @CurrentActor() actor: Actor,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return this.answer.give({ actor, info, type: 'Task' }, () => this.giveUpTaskUseCase.run(actor, input));
  }

  @SignedIn()
  @Mutation(() => ReopenTaskResult, { description: 'Takes back that it was done or given up.' })
  reopenTask(
    @Args('input') input: ReopenTaskInput,
    @CurrentActor() actor: Actor,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return this.answer.give({ actor, info, type: 'Task' }, () => this.reopenTaskUseCase.run(actor, input));
  }
}
