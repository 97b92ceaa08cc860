import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Instant } from '../../platform/graphql/index.js';

@ObjectType('DeliveryCounts', { description: 'How many mails and events of a town are in each state.' })
export class DeliveryCountsModel {
  @Field(() => Int)
  readonly planned!: number;
  @Field(() => Int)
  readonly due!: number;
  @Field(() => Int)
  readonly retrying!: number;
  @Field(() => Int)
  readonly parked!: number;
  @Field(() => Int, { description: 'In the last 90 days.' })
  readonly sent!: number;
}

@ObjectType('DeliveryFailures', { description: 'How many were refused or given up for one reason.' })
export class DeliveryFailuresModel {
  @Field(() => String, { description: 'An SMTP status or a code of ours.' })
  readonly reason!: string;
  @Field(() => Int)
  readonly count!: number;
}

@ObjectType('DeliveryOverview', {
  description: 'How the mails of a town fare, in numbers: nothing of recipients, subjects or kinds.',
})
export class DeliveryOverviewModel {
  @Field(() => ID)
  readonly territoryId!: string;
  @Field(() => String)
  readonly territoryName!: string;
  @Field(() => DeliveryCountsModel)
  readonly counts!: DeliveryCountsModel;
  @Field(() => [DeliveryFailuresModel], { description: 'Of what is PARKED, the most frequent reason first.' })
  readonly failures!: readonly DeliveryFailuresModel[];
  @Field(() => Instant, {
    nullable: true,
    description:
      'Since when the oldest due one waits; long ago means that no worker runs. Null when none is due.',
  })
  readonly dueSince!: Date | null;
}
