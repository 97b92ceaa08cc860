import { Args, ArgsType, Field, ID, Info, Query, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { CurrentActor, PageArgs, Reads, SignedIn } from '../../platform/graphql/index.js';
import type { RootCondition } from '../../platform/graphql/read/index.js';
import type { Actor } from '../../shared/actor.js';
import { isUuid } from '../../shared/ids.js';
import { ShareConnection, ShareModel } from './share.model.js';

@ArgsType()
class SharesArgs extends PageArgs {
  @Field(() => ID)
  territoryId!: string;
}

/** What left the towns, and what came in. */
@Resolver(() => ShareModel)
export class SharesResolver {
  constructor(private readonly reads: Reads) {}

  @SignedIn()
  @Query(() => ShareConnection, {
    description:
      'The log of what a town shared, the latest first. Its coordination and data protection read ended shares too.',
  })
  shares(
    @Args() { territoryId }: SharesArgs,
    @CurrentActor() actor: Actor,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object | null> {
    const where: RootCondition = (t, p) =>
      isUuid(territoryId)
        ? `${t}.kind = 'AUDIENCE' and ${t}.territory_id = ${p.value(territoryId, 'uuid')}`
        : 'false';
    return this.reads.connection('Share', { where, key: LATEST }, actor, info);
  }

  @SignedIn()
  @Query(() => ShareConnection, {
    description: 'What towns share with the associations and states for which you act, the latest first.',
  })
  sharedWithUs(
    @Args() _: PageArgs,
    @CurrentActor() actor: Actor,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object | null> {
    const where: RootCondition = (t, p) =>
      `${t}.kind = 'AUDIENCE' and ${t}.ended_at is null and ${t}.to_territory_id = any (${p.actor('receivesFor', 'uuid[]')})`;
    return this.reads.connection('Share', { where, key: LATEST }, actor, info);
  }
}

const LATEST = [{ by: 'shared_at', type: 'timestamptz', direction: 'desc' }] as const;
