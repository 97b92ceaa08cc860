import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { CurrentActor } from '../../platform/graphql/index.js';
import type { Actor, Grant, Role } from '../../shared/actor.js';
import { ALL_RIGHTS, mayAnywhere, type Right } from '../../shared/permissions.js';
import { OwnTerritoryModel, RightEnum, RoleEnum } from './me.model.js';

interface TerritoryRow {
  readonly id: string;
}

const grantsIn = (actor: Actor, { id }: TerritoryRow): Grant[] =>
  actor.grants.filter(({ territoryId }) => territoryId === id);

/** What somebody is in one territory, for the navigation. */
@Resolver(() => OwnTerritoryModel)
export class OwnTerritoryResolver {
  @ResolveField(() => [RoleEnum], { description: 'Your roles of today here, each once.' })
  roles(@Parent() territory: TerritoryRow, @CurrentActor() actor: Actor): Role[] {
    return [...new Set(grantsIn(actor, territory).map(({ role }) => role))];
  }

  @ResolveField(() => [RightEnum], {
    description: 'The rights that you have somewhere in this territory, e.g. in one body or meeting.',
  })
  rights(@Parent() territory: TerritoryRow, @CurrentActor() actor: Actor): Right[] {
    const here = { ...actor, grants: grantsIn(actor, territory) };
    return ALL_RIGHTS.filter((right) => mayAnywhere(here, right));
  }
}
