import { Info, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { CurrentActor, Reads, SignedIn } from '../../platform/graphql/index.js';
import type { Actor } from '../../shared/actor.js';
import { failureSentence } from '../domain/failure-sentence.js';
import { DeliveryFailuresModel, DeliveryOverviewModel } from './delivery-overview.model.js';

/** How the mails of each town fare, for who may send them again. */
@Resolver(() => DeliveryFailuresModel)
export class DeliveryOverviewsResolver {
  constructor(private readonly reads: Reads) {}

  @SignedIn()
  @Query(() => [DeliveryOverviewModel], {
    description: 'One for each town whose mails you may send again, by name: numbers without content.',
  })
  deliveryOverviews(@CurrentActor() actor: Actor, @Info() info: GraphQLResolveInfo): Promise<object[]> {
    return this.reads.many('DeliveryOverview', { orderBy: [{ by: 'name' }] }, actor, info);
  }

  @ResolveField(() => String, { description: 'The reason and what helps, in German.' })
  sentence(@Parent() { reason }: DeliveryFailuresModel): string {
    return failureSentence(reason);
  }
}
