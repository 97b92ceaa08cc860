import { Args, Info, Mutation, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { CurrentActor, MutationAnswer, SignedIn } from '../../platform/graphql/index.js';
import type { Actor } from '../../shared/actor.js';
import { HandOverTask } from '../use-cases/hand-over-task.js';
import { AcceptTask } from '../use-cases/accept-task.js';
import { DeclineTask } from '../use-cases/decline-task.js';
import { HandOverTaskResult, AcceptTaskResult, DeclineTaskResult } from './results.js';
import { HandOverTaskInput, AcceptTaskInput, DeclineTaskInput } from './task.input.js';

/** Who answers for it next. */
@Resolver()
export class TaskHandOverResolver {
  constructor(
    private readonly answer: MutationAnswer,
    private readonly handOverTaskUseCase: HandOverTask,
    private readonly acceptTaskUseCase: AcceptTask,
    private readonly declineTaskUseCase: DeclineTask,
  ) {}

  @SignedIn()
  @Mutation(() => HandOverTaskResult, {
    description: 'Asks somebody to take a task over; who has it answers for it until then.',
  })
  handOverTask(
    @Args('input') input: HandOverTaskInput,
    @CurrentActor() actor: Actor,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return this.answer.give({ actor, info, type: 'Task' }, () => this.handOverTaskUseCase.run(actor, input));
  }

  @SignedIn()
  @Mutation(() => AcceptTaskResult, { description: 'Takes over a task that one was asked to take.' })
  acceptTask(
    @Args('input') input: AcceptTaskInput,
    @CurrentActor() actor: Actor,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return this.answer.give({ actor, info, type: 'Task' }, () => this.acceptTaskUseCase.run(actor, input));
  }

  @SignedIn()
  @Mutation(() => DeclineTaskResult, { description: 'Does not take it over; or takes the question back.' })
  declineTask(
    @Args('input') input: DeclineTaskInput,
    @CurrentActor() actor: Actor,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return this.answer.give({ actor, info, type: 'Task' }, () => this.declineTaskUseCase.run(actor, input));
  }
}
