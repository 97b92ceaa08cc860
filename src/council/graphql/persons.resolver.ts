import { Args, ArgsType, Field, ID, Info, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import {
  Allow,
  CurrentActor,
  MutationAnswer,
  PageArgs,
  Reads,
  SignedIn,
} from '../../platform/graphql/index.js';
import type { Actor } from '../../shared/actor.js';
import { ChangePerson } from '../use-cases/change-person.js';
import { ClearAddressMarks } from '../use-cases/clear-address-marks.js';
import { CreatePerson } from '../use-cases/create-person.js';
import { byNameContaining } from './by-name-containing.js';
import { ChangePersonInput, ClearAddressMarksInput, CreatePersonInput } from './directory.input.js';
import { AT_HOME, inTerritoryOrAtHome } from './in-territory.js';
import { PersonConnection, PersonModel } from './council.model.js';
import { ChangePersonResult, ClearAddressMarksResult, CreatePersonResult } from './results.js';

@ArgsType()
class PersonsArgs extends PageArgs {
  @Field(() => ID, { nullable: true, description: AT_HOME })
  readonly territoryId?: string | null;
  @Field(() => String, { nullable: true, description: 'Part of the name or function.' })
  readonly search?: string | null;
}

/** The directory of a territory. */
@Resolver(() => PersonModel)
export class PersonsResolver {
  constructor(
    private readonly reads: Reads,
    private readonly answer: MutationAnswer,
    private readonly creating: CreatePerson,
    private readonly changing: ChangePerson,
    private readonly clearing: ClearAddressMarks,
  ) {}

  @SignedIn()
  @Query(() => PersonConnection, { description: 'The persons of a territory that you may see, by name.' })
  persons(
    @Args() args: PersonsArgs,
    @CurrentActor() actor: Actor,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object | null> {
    const query = byNameContaining(args.search, ['name', 'function'], inTerritoryOrAtHome(args.territoryId));
    return this.reads.connection('Person', query, actor, info);
  }

  @SignedIn()
  @Query(() => PersonModel, { nullable: true })
  person(
    @Args('id', { type: () => ID }) id: string,
    @CurrentActor() actor: Actor,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object | null> {
    return this.reads.one('Person', { id }, actor, info);
  }

  @Allow('MANAGE_PERSONS')
  @Mutation(() => CreatePersonResult)
  createPerson(
    @Args('input') input: CreatePersonInput,
    @CurrentActor() actor: Actor,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return this.answer.give({ actor, info, type: 'Person' }, () => this.creating.run(actor, input));
  }

  @Allow('MANAGE_PERSONS')
  @Mutation(() => ChangePersonResult)
  changePerson(
    @Args('input') input: ChangePersonInput,
    @CurrentActor() actor: Actor,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return this.answer.give({ actor, info, type: 'Person' }, () => this.changing.run(actor, input));
  }

  @Allow('MANAGE_PERSONS')
  @Mutation(() => ClearAddressMarksResult, {
    description:
      'Says that the addresses of a person are in order again: they get all mails, and failures count anew.',
  })
  clearAddressMarks(
    @Args('input') input: ClearAddressMarksInput,
    @CurrentActor() actor: Actor,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return this.answer.give({ actor, info, type: 'Person' }, () => this.clearing.run(actor, input));
  }
}
