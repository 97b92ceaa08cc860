import { Args, Info, Mutation, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Allow, CurrentActor, MutationAnswer } from '../../platform/graphql/index.js';
import type { Actor } from '../../shared/actor.js';
import { NameDeputies } from '../use-cases/name-deputies.js';
import { NameDeputiesInput } from './seat.input.js';
import { NameDeputiesResult } from './results.js';

/** Who is called when the holder of a seat cannot come. */
@Resolver()
export class DeputiesResolver {
  constructor(
    private readonly answer: MutationAnswer,
    private readonly naming: NameDeputies,
  ) {}

  @Allow('MANAGE_COUNCIL')
  @Mutation(() => NameDeputiesResult, {
    description: 'Names the deputies of a seat in their order; those left out are no deputies any more.',
  })
  nameDeputies(
    @Args('input') input: NameDeputiesInput,
    @CurrentActor() actor: Actor,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return this.answer.give({ actor, info, type: 'Seat' }, () => this.naming.run(actor, input));
  }
}
