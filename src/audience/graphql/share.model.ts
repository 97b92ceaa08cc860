import type { Type } from '@nestjs/common';
import { Field, ID, ObjectType } from '@nestjs/graphql';
import { connectionType, Instant } from '../../platform/graphql/index.js';

@ObjectType('Share', { description: 'A thing that a town lets an association or the state read (Freigabe).' })
export class ShareModel {
  @Field(() => ID)
  readonly id!: string;
  @Field(() => String, { description: 'GraphQL type of the thing, e.g. Meeting.' })
  readonly thingType!: string;
  @Field(() => ID)
  readonly thingId!: string;
  @Field(() => String, { nullable: true, description: 'Null when you do not see the thing.' })
  readonly title!: string | null;
  @Field(() => ID, { nullable: true, description: 'The thing around it, e.g. the meeting of an item.' })
  readonly aroundId!: string | null;
  @Field(() => String, { nullable: true })
  readonly fromName!: string | null;
  @Field(() => ID)
  readonly toTerritoryId!: string;
  @Field(() => String, { nullable: true })
  readonly toName!: string | null;
  @Field(() => String, { nullable: true, description: 'By whom, as the town calls the function or person.' })
  readonly sharedBy!: string | null;
  @Field(() => Instant)
  readonly sharedAt!: Date;
  @Field(() => Instant, { nullable: true, description: 'When it was taken back; null: it is in force.' })
  readonly endedAt!: Date | null;
  @Field(() => String, { nullable: true })
  readonly endedBy!: string | null;
}

export const ShareConnection: Type = connectionType('Share', ShareModel);
