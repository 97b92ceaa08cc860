import { Args, Info, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import {
  Allow,
  CurrentActor,
  MutationAnswer,
  orRefused,
  Reads,
  SignedIn,
} from '../../platform/graphql/index.js';
import type { RootCondition, RootParameters } from '../../platform/graphql/read/index.js';
import type { Actor } from '../../shared/actor.js';
import { isUuid } from '../../shared/ids.js';
import { failureSentence } from '../domain/failure-sentence.js';
import { isAbout, LISTS } from '../read/lists.js';
import { RetryDeliveries } from '../use-cases/retry-deliveries.js';
import { RetryDelivery } from '../use-cases/retry-delivery.js';
import { DeliveriesArgs, RetryDeliveriesInput, RetryDeliveryInput } from './delivery.input.js';
import { DeliveryConnection, DeliveryModel } from './delivery.model.js';
import { RetriedDeliveries, RetryDeliveriesResult, RetryDeliveryResult } from './results.js';

/** Mails and events of the towns whose deliveries the acting person manages: one statement for each list. */
@Resolver(() => DeliveryModel)
export class DeliveriesResolver {
  constructor(
    private readonly reads: Reads,
    private readonly retryOne: RetryDelivery,
    private readonly retryMany: RetryDeliveries,
    private readonly mutation: MutationAnswer,
  ) {}

  @SignedIn()
  @Query(() => DeliveryConnection, {
    description:
      'Mails and events in one state. What is sent or given up: the latest first; the others: the earliest first.',
  })
  deliveries(
    @Args() args: DeliveriesArgs,
    @CurrentActor() actor: Actor,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object | null> {
    return this.reads.connection('Delivery', { where: fits(args), key: KEYS[args.state] }, actor, info);
  }

  @Allow('MANAGE_DELIVERY')
  @Mutation(() => RetryDeliveryResult, {
    description:
      'Sends a mail again, or handles an event again, with all tries. What was neither refused nor given up nor waits for its next try stays as it is.',
  })
  retryDelivery(
    @Args('input') { deliveryId }: RetryDeliveryInput,
    @CurrentActor() actor: Actor,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return this.mutation.give({ actor, info, type: 'Delivery' }, () => this.retryOne.run(actor, deliveryId));
  }

  @Allow('RETRY_DELIVERY')
  @Mutation(() => RetryDeliveriesResult, {
    description:
      'As `retryDelivery`, for all of a town that fit; of two who ask at once each counts what he moved.',
  })
  retryDeliveries(@Args('input') input: RetryDeliveriesInput, @CurrentActor() actor: Actor): Promise<object> {
    return orRefused(async () => new RetriedDeliveries(await this.retryMany.run(actor, input)));
  }

  @ResolveField(() => String, {
    nullable: true,
    description: 'Why the last try failed and what helps, in German; null when none failed.',
  })
  sentence(@Parent() { reason }: { readonly reason: string | null }): string | null {
    return reason === null ? null : failureSentence(reason);
  }
}

const EARLIEST = [{ by: 'due_at', type: 'timestamptz' }] as const;
const KEYS = {
  PLANNED: EARLIEST,
  DUE: EARLIEST,
  RETRYING: EARLIEST,
  PARKED: [{ by: 'due_at', type: 'timestamptz', direction: 'desc' }],
  SENT: [{ by: 'sent_at', type: 'timestamptz', direction: 'desc' }],
} as const;

/** A malformed id names nothing, exactly like an unknown one. */
const withId = (id: string, p: RootParameters, condition: (id: string) => string): string =>
  isUuid(id) ? condition(p.value(id, 'uuid')) : 'false';

/** Only the conditions that were given stand in the statement, so that PostgreSQL finds its index. */
const fits =
  ({ state, territoryId, kind, meetingId }: DeliveriesArgs): RootCondition =>
  (t, p) =>
    [
      LISTS[state](t, p),
      territoryId == null ? null : withId(territoryId, p, (id) => `${t}.territory_id = ${id}`),
      kind == null ? null : `${t}.kind = ${p.value(kind, 'text')}`,
      meetingId == null ? null : withId(meetingId, p, (id) => isAbout(t, id)),
    ]
      .filter((condition) => condition !== null)
      .join(' and ');
