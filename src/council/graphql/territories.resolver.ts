import { Args, ID, Info, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Allow, CurrentActor, MutationAnswer, Reads, SignedIn } from '../../platform/graphql/index.js';
import type { Actor } from '../../shared/actor.js';
import { ChangeTerritoryOffice } from '../use-cases/change-territory-office.js';
import { ChangeTerritoryOfficeInput } from './directory.input.js';
import { ChangeTerritoryOfficeResult } from './results.js';
import { TerritoryModel } from './territory.model.js';

/** Towns, their associations, the district and the state. */
@Resolver(() => TerritoryModel)
export class TerritoriesResolver {
  constructor(
    private readonly reads: Reads,
    private readonly answer: MutationAnswer,
    private readonly changingOffice: ChangeTerritoryOffice,
  ) {}

  @SignedIn()
  @Query(() => [TerritoryModel], { description: 'All territories of this installation, by name.' })
  territories(@CurrentActor() actor: Actor, @Info() info: GraphQLResolveInfo): Promise<object[]> {
    return this.reads.many('Territory', { orderBy: [{ by: 'name' }] }, actor, info);
  }

  @SignedIn()
  @Query(() => TerritoryModel, { nullable: true })
  territory(
    @Args('id', { type: () => ID }) id: string,
    @CurrentActor() actor: Actor,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object | null> {
    return this.reads.one('Territory', { id }, actor, info);
  }

  @Allow('MANAGE_COUNCIL')
  @Mutation(() => ChangeTerritoryOfficeResult, {
    description: 'Sets what invitations say of the office and in whose name it calls.',
  })
  changeTerritoryOffice(
    @Args('input') input: ChangeTerritoryOfficeInput,
    @CurrentActor() actor: Actor,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return this.answer.give({ actor, info, type: 'Territory' }, () => this.changingOffice.run(actor, input));
  }
}
