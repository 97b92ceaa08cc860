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
import type { RootCondition } from '../../platform/graphql/read/index.js';
import type { Actor } from '../../shared/actor.js';
import type { Sector } from '../domain/organisation.js';
import { ChangeOrganisation } from '../use-cases/change-organisation.js';
import { CreateOrganisation } from '../use-cases/create-organisation.js';
import { ChangeOrganisationInput, CreateOrganisationInput } from './directory.input.js';
import { SectorEnum } from './enums.js';
import { byNameContaining } from './by-name-containing.js';
import { AT_HOME, inTerritoryOrAtHome } from './in-territory.js';
import { OrganisationConnection, OrganisationModel } from './organisation.model.js';
import { ChangeOrganisationResult, CreateOrganisationResult } from './results.js';

@ArgsType()
class OrganisationsArgs extends PageArgs {
  @Field(() => String, { nullable: true, description: 'Part of the name or short name.' })
  readonly search?: string | null;
  @Field(() => SectorEnum, { nullable: true })
  readonly sector?: Sector | null;
  @Field(() => ID, { nullable: true, description: 'Only those of one territory.' })
  readonly territoryId?: string | null;
  @Field(() => Boolean, { defaultValue: false, description: AT_HOME })
  readonly atHome!: boolean;
}

/** The organisations that send members. */
@Resolver(() => OrganisationModel)
export class OrganisationsResolver {
  constructor(
    private readonly reads: Reads,
    private readonly answer: MutationAnswer,
    private readonly creating: CreateOrganisation,
    private readonly changing: ChangeOrganisation,
  ) {}

  @SignedIn()
  @Query(() => OrganisationConnection, { description: 'Organisations by name.' })
  organisations(
    @Args() { search, sector, territoryId, atHome }: OrganisationsArgs,
    @CurrentActor() actor: Actor,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object | null> {
    const ofAll = territoryId == null && !atHome;
    const inTerritory: RootCondition = ofAll ? () => 'true' : inTerritoryOrAtHome(territoryId);
    const query = byNameContaining(search, ['name', 'short_name'], (t, p) =>
      sector == null
        ? inTerritory(t, p)
        : `${t}.sector = ${p.value(sector, 'text')} and ${inTerritory(t, p)}`,
    );
    return this.reads.connection('Organisation', query, actor, info);
  }

  @Allow('MANAGE_PERSONS')
  @Mutation(() => CreateOrganisationResult)
  createOrganisation(
    @Args('input') input: CreateOrganisationInput,
    @CurrentActor() actor: Actor,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return this.answer.give({ actor, info, type: 'Organisation' }, () => this.creating.run(actor, input));
  }

  @Allow('MANAGE_PERSONS')
  @Mutation(() => ChangeOrganisationResult)
  changeOrganisation(
    @Args('input') input: ChangeOrganisationInput,
    @CurrentActor() actor: Actor,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return this.answer.give({ actor, info, type: 'Organisation' }, () => this.changing.run(actor, input));
  }
}
