import { Module } from '@nestjs/common';
import { DeliveriesResolver } from './graphql/deliveries.resolver.js';
import { DeliveryOverviewsResolver } from './graphql/delivery-overviews.resolver.js';
import { RetryDeliveries } from './use-cases/retry-deliveries.js';
import { RetryDelivery } from './use-cases/retry-delivery.js';

/** What the office sees of mails and events, whatever they are about, and how it sends them again (Versand). */
@Module({
  providers: [RetryDelivery, RetryDeliveries, DeliveriesResolver, DeliveryOverviewsResolver],
})
export class DeliveryModule {}
