import { Args, Info, Query, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { CurrentActor, PageArgs, Reads, SignedIn } from '../../platform/graphql/index.js';
import type { Actor } from '../../shared/actor.js';
import { WAITING_ORDER } from '../read/waiting-order.js';
import { WaitingConnection, WaitingItemModel } from './waiting.model.js';

/** "Was muss ich jetzt tun?": across towns and bodies, one statement. */
@Resolver(() => WaitingItemModel)
export class WaitingResolver {
  constructor(private readonly reads: Reads) {}

  @SignedIn()
  @Query(() => WaitingConnection, {
    description:
      'Everything that waits for you: what is late or due first comes first, then what would cost most, then by day.',
  })
  waiting(
    @Args() _page: PageArgs,
    @CurrentActor() actor: Actor,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object | null> {
    return this.reads.connection('WaitingItem', { key: WAITING_ORDER }, actor, info);
  }
}
