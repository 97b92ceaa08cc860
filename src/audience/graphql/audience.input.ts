import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { AudienceEnum } from '../../platform/graphql/index.js';
import type { Audience } from '../../shared/audience.js';
import type { TerritoryId } from '../../shared/ids.js';

@InputType()
class OfThing {
  @Field(() => String, { description: 'GraphQL type of the thing, e.g. Meeting, AgendaItem, Topic.' })
  type!: string;
  @Field(() => ID)
  id!: string;
}

@InputType()
class OfSeenThing extends OfThing {
  @Field(() => Int, { description: 'The revision of the setting that you saw.' })
  revision!: number;
}

@InputType()
export class ChooseAudienceInput extends OfSeenThing {
  @Field(() => [AudienceEnum])
  audience!: Audience[];
}

@InputType()
export class ShareInput extends OfSeenThing {
  @Field(() => ID)
  toTerritoryId!: TerritoryId;
}

@InputType()
export class EndShareInput {
  @Field(() => ID)
  shareId!: string;
}

@InputType()
export class AudiencePreviewInput extends OfThing {
  @Field(() => [AudienceEnum])
  audience!: Audience[];
  @Field(() => [ID], { defaultValue: [], description: 'Territories to which it would be shared as well.' })
  shareWith!: TerritoryId[];
  @Field(() => [ID], { defaultValue: [] })
  takeBackFrom!: TerritoryId[];
}
