import { Args, ID, Info, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Allow, CurrentActor, MutationAnswer, Reads, SignedIn } from '../../platform/graphql/index.js';
import type { Actor } from '../../shared/actor.js';
import { CorrectDecision } from '../use-cases/correct-decision.js';
import { RecordDecision } from '../use-cases/record-decision.js';
import { RecordTownDecision } from '../use-cases/record-town-decision.js';
import { DecisionModel } from './decision.model.js';
import { CorrectDecisionInput, RecordDecisionInput, RecordTownDecisionInput } from './decision.input.js';
import { CorrectDecisionResult, RecordDecisionResult, RecordTownDecisionResult } from './results.js';

/** The decisions of a meeting that has begun, as the office records them. */
@Resolver()
export class DecisionsResolver {
  constructor(
    private readonly reads: Reads,
    private readonly answer: MutationAnswer,
    private readonly recordDecisionUseCase: RecordDecision,
    private readonly correctDecisionUseCase: CorrectDecision,
    private readonly recordTownDecisionUseCase: RecordTownDecision,
  ) {}

  @SignedIn()
  @Query(() => DecisionModel, {
    nullable: true,
    description: 'Null when it does not exist or is hidden from you.',
  })
  decision(
    @Args('id', { type: () => ID }) id: string,
    @CurrentActor() actor: Actor,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object | null> {
    return this.reads.one('Decision', { id }, actor, info);
  }

  @Allow('MANAGE_MEETING')
  @Mutation(() => RecordDecisionResult, {
    description: 'Records what was decided at an item; once, and not before the meeting has begun.',
  })
  recordDecision(
    @Args('input') input: RecordDecisionInput,
    @CurrentActor() actor: Actor,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return this.answer.give({ actor, info, type: 'Decision' }, () =>
      this.recordDecisionUseCase.run(actor, input),
    );
  }

  @Allow('MANAGE_MEETING')
  @Mutation(() => CorrectDecisionResult, {
    description: 'Sets a recorded decision right; what it said before is kept.',
  })
  correctDecision(
    @Args('input') input: CorrectDecisionInput,
    @CurrentActor() actor: Actor,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return this.answer.give({ actor, info, type: 'Decision' }, () =>
      this.correctDecisionUseCase.run(actor, input),
    );
  }

  @Allow('MANAGE_MEETING')
  @Mutation(() => RecordTownDecisionResult, {
    description: 'Adds what the administration or the Stadtrat decided about the money of the town.',
  })
  recordTownDecision(
    @Args('input') input: RecordTownDecisionInput,
    @CurrentActor() actor: Actor,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return this.answer.give({ actor, info, type: 'Decision' }, () =>
      this.recordTownDecisionUseCase.run(actor, input),
    );
  }
}
