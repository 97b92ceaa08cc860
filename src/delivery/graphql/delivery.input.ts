import { ArgsType, Field, ID, InputType } from '@nestjs/graphql';
import { PageArgs } from '../../platform/graphql/index.js';
import type { TerritoryId } from '../../shared/ids.js';
import type { DeliveryState } from '../domain/delivery-state.js';
import { type DeliveryKind, DeliveryKindEnum, DeliveryStateEnum } from './enums.js';

@ArgsType()
export class DeliveriesArgs extends PageArgs {
  @Field(() => DeliveryStateEnum)
  readonly state!: DeliveryState;
  @Field(() => ID, { nullable: true, description: 'Absent: all towns whose deliveries you manage.' })
  readonly territoryId?: string | null;
  @Field(() => DeliveryKindEnum, { nullable: true })
  readonly kind?: DeliveryKind | null;
  @Field(() => ID, { nullable: true, description: 'Only what is about this meeting.' })
  readonly meetingId?: string | null;
}

@InputType({ description: 'Which mail or event is to be tried again.' })
export class RetryDeliveryInput {
  @Field(() => ID)
  readonly deliveryId!: string;
}

@InputType({ description: 'All conditions hold together.' })
export class RetryDeliveriesInput {
  @Field(() => ID)
  readonly territoryId!: TerritoryId;
  @Field(() => DeliveryStateEnum, {
    description: 'PARKED or RETRYING; nothing is to be tried again of the others.',
  })
  readonly state!: DeliveryState;
  @Field(() => DeliveryKindEnum, { nullable: true, description: 'Needs the right MANAGE_DELIVERY.' })
  readonly kind?: DeliveryKind | null;
  @Field(() => ID, { nullable: true, description: 'Needs the right MANAGE_DELIVERY.' })
  readonly meetingId?: string | null;
}
