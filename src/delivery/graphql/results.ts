import { createUnionType, Field, Int, ObjectType } from '@nestjs/graphql';
import { Refused, resultUnion } from '../../platform/graphql/index.js';
import { DeliveryModel } from './delivery.model.js';

export const RetryDeliveryResult = resultUnion('RetryDeliveryResult', DeliveryModel, 'Delivery');

@ObjectType('RetriedDeliveries', { description: 'What will be tried again at once.' })
export class RetriedDeliveries {
  @Field(() => Int, { description: 'Zero when somebody else was faster.' })
  readonly count: number;

  constructor(count: number) {
    this.count = count;
  }
}

export const RetryDeliveriesResult = createUnionType({
  name: 'RetryDeliveriesResult',
  description: 'How many are tried again, or the reason why none.',
  types: () => [RetriedDeliveries, Refused] as const,
  resolveType: (value: object) => (value instanceof Refused ? 'Refused' : 'RetriedDeliveries'),
});
