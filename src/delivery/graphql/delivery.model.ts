import type { Type } from '@nestjs/common';
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { PersonModel } from '../../council/index.js';
import { NoticeThingModel } from '../../notifications/index.js';
import { connectionType, Instant } from '../../platform/graphql/index.js';
import type { DeliveryState } from '../domain/delivery-state.js';
import { type DeliveryKind, DeliveryKindEnum, DeliveryStateEnum } from './enums.js';

@ObjectType('Delivery', {
  description: 'A mail of the town, or an event whose mails do not exist yet, and what became of it.',
})
export class DeliveryModel {
  @Field(() => ID, { description: 'Stands in the log of the application as well.' })
  readonly id!: string;
  @Field(() => DeliveryKindEnum)
  readonly kind!: DeliveryKind;
  @Field(() => DeliveryStateEnum)
  readonly state!: DeliveryState;
  @Field(() => Instant, {
    description: 'When it is or was to go, or is tried next; of an event, when it happened.',
  })
  readonly dueAt!: Date;
  @Field(() => Instant, { nullable: true, description: 'When the mail server accepted it.' })
  readonly sentAt!: Date | null;
  @Field(() => Int, { description: 'How often it was tried, in all.' })
  readonly attempts!: number;
  @Field(() => String, {
    nullable: true,
    description: 'Why the last try failed: an SMTP status or a code of ours. Null when none failed.',
  })
  readonly reason!: string | null;
  @Field(() => Instant, {
    nullable: true,
    description: 'When somebody last had it tried again; null: nobody did.',
  })
  readonly retriedAt!: Date | null;
  @Field(() => String, {
    nullable: true,
    description: 'Who that was: a person whom you see, else the name of the office.',
  })
  readonly retriedBy!: string | null;
  @Field(() => Boolean, { description: 'To the coordination office instead of a person.' })
  readonly toOffice!: boolean;
  @Field(() => Boolean, { description: "To the recipient's copy address, e.g. of a secretary." })
  readonly isCopy!: boolean;
  @Field(() => PersonModel, { nullable: true })
  readonly recipient!: PersonModel | null;
  @Field(() => NoticeThingModel, {
    nullable: true,
    description: 'What it is about; null when that is nothing with a page, is gone, or hidden from you.',
  })
  readonly thing!: NoticeThingModel | null;
}

export const DeliveryConnection: Type = connectionType('Delivery', DeliveryModel);
