import { Args, Info, Mutation, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Allow, CurrentActor, MutationAnswer } from '../../platform/graphql/index.js';
import type { Actor } from '../../shared/actor.js';
import { AdoptRules } from '../use-cases/adopt-rules.js';
import { ChangeBody } from '../use-cases/change-body.js';
import { CreateBody } from '../use-cases/create-body.js';
import { DissolveBody } from '../use-cases/dissolve-body.js';
import { AdoptRulesInput, ChangeBodyInput, CreateBodyInput, DissolveBodyInput } from './body.input.js';
import { AdoptRulesResult, ChangeBodyResult, CreateBodyResult, DissolveBodyResult } from './results.js';

/** What the office changes of the bodies. */
@Resolver()
export class BodyChangesResolver {
  constructor(
    private readonly answer: MutationAnswer,
    private readonly creating: CreateBody,
    private readonly changing: ChangeBody,
    private readonly dissolving: DissolveBody,
    private readonly adopting: AdoptRules,
  ) {}

  @Allow('MANAGE_COUNCIL')
  @Mutation(() => CreateBodyResult, {
    description: 'Sets up a council, a steering group, or a working group with its mandate.',
  })
  createBody(
    @Args('input') input: CreateBodyInput,
    @CurrentActor() actor: Actor,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return this.answer.give({ actor, info, type: 'Body' }, () => this.creating.run(actor, input));
  }

  @Allow('MANAGE_COUNCIL')
  @Mutation(() => ChangeBodyResult, {
    description: 'Renames a body, changes its mandate, or puts it elsewhere in the hierarchy.',
  })
  changeBody(
    @Args('input') input: ChangeBodyInput,
    @CurrentActor() actor: Actor,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return this.answer.give({ actor, info, type: 'Body' }, () => this.changing.run(actor, input));
  }

  @Allow('MANAGE_COUNCIL')
  @Mutation(() => DissolveBodyResult, { description: 'Dissolves a body; its seats end with it.' })
  dissolveBody(
    @Args('input') input: DissolveBodyInput,
    @CurrentActor() actor: Actor,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return this.answer.give({ actor, info, type: 'Body' }, () => this.dissolving.run(actor, input));
  }

  @Allow('MANAGE_COUNCIL')
  @Mutation(() => AdoptRulesResult, {
    description:
      'Enters new rules of procedure, valid from a day; a version that does not hold yet is replaced.',
  })
  adoptRules(
    @Args('input') input: AdoptRulesInput,
    @CurrentActor() actor: Actor,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return this.answer.give({ actor, info, type: 'Body' }, () => this.adopting.run(actor, input));
  }
}
