import { Args, ID, Info, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { CurrentActor, Reads, SignedIn } from '../../platform/graphql/index.js';
import type { RootCondition } from '../../platform/graphql/read/index.js';
import type { Actor } from '../../shared/actor.js';
import { type RulesInForce, rulesOr } from '../domain/rules-in-force.js';
import type { RulesKind } from '../domain/rules-of-procedure.js';
import { BodyModel } from './council.model.js';
import { AT_HOME, inTerritoryOrAtHome } from './in-territory.js';
import { RulesInForceModel } from './rules.model.js';

/** What the compiler's row holds for the rules in force. */
interface BodyRow {
  readonly kind: RulesKind;
  readonly seesRules: boolean;
  readonly rulesToday: RulesInForce | null;
}

/** Councils, steering groups and working groups with their rules of procedure. */
@Resolver(() => BodyModel)
export class BodiesResolver {
  constructor(private readonly reads: Reads) {}

  @SignedIn()
  @Query(() => [BodyModel], {
    description: 'The bodies of a territory, or of all, that you may see, by name; dissolved ones too.',
  })
  bodies(
    @Args('territoryId', { type: () => ID, nullable: true }) territoryId: string | null | undefined,
    @Args('atHome', { type: () => Boolean, defaultValue: false, description: AT_HOME }) atHome: boolean,
    @CurrentActor() actor: Actor,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object[]> {
    const ofAll = territoryId == null && !atHome;
    const where: RootCondition = ofAll ? () => 'true' : inTerritoryOrAtHome(territoryId);
    return this.reads.many('Body', { where, orderBy: [{ by: 'name' }] }, actor, info);
  }

  @SignedIn()
  @Query(() => BodyModel, { nullable: true })
  body(
    @Args('id', { type: () => ID }) id: string,
    @CurrentActor() actor: Actor,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object | null> {
    return this.reads.one('Body', { id }, actor, info);
  }

  /** Synchronous: the row brings what is needed. */
  @ResolveField(() => RulesInForceModel, {
    nullable: true,
    description: 'Null when they are hidden from you.',
  })
  rulesInForce(@Parent() body: BodyRow): RulesInForce | null {
    return body.seesRules ? rulesOr(body.kind, body.rulesToday) : null;
  }
}
