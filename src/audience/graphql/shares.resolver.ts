import { Args, ArgsType, Field, ID, Info, Query, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { CurrentActor, PageArgs, Reads, SignedIn } from '../../platform/graphql/index.js';
import type { RootCondition, RootParameters } from '../../platform/graphql/read/index.js';
import type { Actor } from '../../shared/actor.js';
import { isUuid } from '../../shared/ids.js';
import { ShareConnection, ShareModel } from './share.model.js';

@ArgsType()
class SharesArgs extends PageArgs {
  @Field(() => ID, {
    nullable: true,
    description: 'Absent: all whose coordination or data protection is yours.',
  })
  territoryId?: string | null;
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
      `${t}.kind = 'AUDIENCE' and ${ofTerritory(`${t}.territory_id`, p, territoryId ?? null)}`;
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

/** A malformed id names nothing, exactly like an unknown one. */
function ofTerritory(column: string, p: RootParameters, id: string | null): string {
  if (id !== null) return isUuid(id) ? `${column} = ${p.value(id, 'uuid')}` : 'false';
  return `${column} = any (${p.actor('coordinatorOf', 'uuid[]')} || ${p.actor('protectsDataOf', 'uuid[]')})`;
}

const LATEST = [{ by: 'shared_at', type: 'timestamptz', direction: 'desc' }] as const;
