import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { AudienceEnum, enumType, resultUnion } from '../../platform/graphql/index.js';
import type { Audience } from '../../shared/audience.js';
import { CIRCLES } from '../domain/circle.js';

const CircleEnum = enumType(
  'Circle',
  CIRCLES,
  'As what somebody sees a thing; BODY: as member of a body meant.',
);
const ReceiverKindEnum = enumType(
  'ReceiverKind',
  ['ASSOCIATION', 'STATE'],
  'To whom a town may let things be read.',
);

@ObjectType('Receiver', { description: 'An association of which the town is a member today, or the state.' })
export class ReceiverModel {
  @Field(() => ID)
  readonly territoryId!: string;
  @Field(() => String)
  readonly name!: string;
  @Field(() => ReceiverKindEnum)
  readonly kind!: string;
  @Field(() => ID, { nullable: true, description: 'The share in force; null: not shared.' })
  readonly shareId!: string | null;
}

@ObjectType('AudienceSetting', { description: 'Who sees a thing now, and what may be chosen.' })
export class AudienceSettingModel {
  @Field(() => ID, { description: 'Id of the thing.' })
  readonly id!: string;
  @Field(() => String, { description: 'GraphQL type of the thing, e.g. AgendaItem.' })
  readonly type!: string;
  @Field(() => String)
  readonly title!: string;
  @Field(() => [AudienceEnum])
  readonly audience!: Audience[];
  @Field(() => [AudienceEnum])
  readonly choices!: Audience[];
  @Field(() => [AudienceEnum], { description: 'What cannot be left out.' })
  readonly always!: Audience[];
  @Field(() => Boolean, { description: 'Nobody but the office sees it yet, whatever is chosen.' })
  readonly isDraft!: boolean;
  @Field(() => Boolean, { description: 'Part of another thing: never seen more widely than that.' })
  readonly isPart!: boolean;
  @Field(() => Boolean)
  readonly mayChange!: boolean;
  @Field(() => Int, { description: 'Goes back into a change. That of the meeting for its items.' })
  readonly revision!: number;
  @Field(() => [ReceiverModel], {
    description: 'With whom it may be shared; empty for who may not change it.',
  })
  readonly receivers!: ReceiverModel[];
}

@ObjectType('PreviewedPerson')
export class PreviewedPersonModel {
  @Field(() => ID)
  readonly id!: string;
  @Field(() => String)
  readonly name!: string;
  @Field(() => String, { nullable: true })
  readonly function!: string | null;
  @Field(() => String, { nullable: true })
  readonly organisation!: string | null;
}

@ObjectType('PreviewedGroup', { description: 'People who see a thing for the same reason.' })
export class PreviewedGroupModel {
  @Field(() => CircleEnum)
  readonly circle!: string;
  @Field(() => String, { nullable: true, description: 'Name of the body or territory; null for the others.' })
  readonly name!: string | null;
  @Field(() => Int, { description: 'With those whose names you may not see.' })
  readonly count!: number;
  @Field(() => [PreviewedPersonModel])
  readonly people!: PreviewedPersonModel[];
}

@ObjectType('AudiencePreview', { description: 'Who would see a thing after a change; nothing is stored.' })
export class AudiencePreviewModel {
  @Field(() => Boolean, { description: 'Everyone signed in to this installation.' })
  readonly everyone!: boolean;
  @Field(() => [PreviewedGroupModel])
  readonly sees!: PreviewedGroupModel[];
  @Field(() => [PreviewedGroupModel], { description: 'Who does not see it now.' })
  readonly gains!: PreviewedGroupModel[];
  @Field(() => [PreviewedGroupModel], { description: 'Who sees it now.' })
  readonly loses!: PreviewedGroupModel[];
  @Field(() => Boolean)
  readonly isDraft!: boolean;
}

const settingResult = (name: string) => resultUnion(name, AudienceSettingModel, 'AudienceSetting');
export const ChooseAudienceResult = settingResult('ChooseAudienceResult');
export const ShareResult = settingResult('ShareResult');
export const EndShareResult = settingResult('EndShareResult');
