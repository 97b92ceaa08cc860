import { Args, Info, Mutation, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Allow, CurrentActor, MutationAnswer } from '../../platform/graphql/index.js';
import type { Actor } from '../../shared/actor.js';
import { CorrectService } from '../use-cases/correct-service.js';
import { RecordService } from '../use-cases/record-service.js';
import { CorrectServiceInput, RecordServiceInput } from './invitation.input.js';
import { CorrectServiceResult, RecordServiceResult } from './results.js';

/** What the office enters of service by post, phone or hand. */
@Resolver()
export class ServiceResolver {
  constructor(
    private readonly answer: MutationAnswer,
    private readonly recordServiceUseCase: RecordService,
    private readonly correctServiceUseCase: CorrectService,
  ) {}

  @Allow('MANAGE_MEETING')
  @Mutation(() => RecordServiceResult, {
    description: 'Enters that the invitation reached somebody by post, phone or hand.',
  })
  recordService(
    @Args('input') input: RecordServiceInput,
    @CurrentActor() actor: Actor,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return this.answer.give({ actor, info, type: 'Invitation' }, () =>
      this.recordServiceUseCase.run(actor, input),
    );
  }

  @Allow('MANAGE_MEETING')
  @Mutation(() => CorrectServiceResult, {
    description:
      'Sets an entry of service by post, phone or hand right, or takes it back. The wrong one stays to be read with the reason, and proves nothing any more.',
  })
  correctService(
    @Args('input') input: CorrectServiceInput,
    @CurrentActor() actor: Actor,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return this.answer.give({ actor, info, type: 'Invitation' }, () =>
      this.correctServiceUseCase.run(actor, input),
    );
  }
}
