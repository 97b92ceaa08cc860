import { Module } from '@nestjs/common';
import { DeliveriesResolver } from './graphql/deliveries.resolver.js';
import { DeliveryOverviewsResolver } from './graphql/delivery-overviews.resolver.js';
import { MetricsController } from './http/metrics.controller.js';
import { RetryDeliveries } from './use-cases/retry-deliveries.js';
import { RetryDelivery } from './use-cases/retry-delivery.js';
import { ShowMetrics } from './use-cases/show-metrics.js';

/** What the office sees of mails and events, whatever they are about, and how it sends them again (Versand). */
@Module({
  controllers: [MetricsController],
  providers: [ShowMetrics, RetryDelivery, RetryDeliveries, DeliveriesResolver, DeliveryOverviewsResolver],
})
export class DeliveryModule {}
