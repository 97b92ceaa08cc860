import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { EmailAddress, enumType, resultUnion } from '../../platform/graphql/index.js';
import type { PersonId } from '../../shared/ids.js';
import {
  ALL_NOTICE_KINDS,
  NOTICE_CHOICES,
  type NoticeChoice,
  type NoticeKind,
} from '../domain/notice-kinds.js';

export const NoticeKindEnum = enumType('NoticeKind', ALL_NOTICE_KINDS, 'Why somebody gets a notice.');
export const NoticeChoiceEnum = enumType(
  'NoticeChoice',
  NOTICE_CHOICES,
  'How somebody gets the notices of a kind; they stand in the inbox too. DIGEST: in one mail on the next working morning. OFF: no mail.',
);
export const NoticeAreaEnum = enumType(
  'NoticeArea',
  ['MEETINGS', 'TASKS', 'PROPOSALS', 'OTHER'],
  'What a kind of notice is about.',
);

@ObjectType('NoticeSetting', { description: 'How somebody gets the notices of one kind.' })
export class NoticeSettingModel {
  @Field(() => NoticeKindEnum)
  readonly kind!: NoticeKind;
  @Field(() => String, { description: 'German, e.g. `Neue Aufgaben`.' })
  readonly name!: string;
  @Field(() => NoticeAreaEnum)
  readonly area!: keyof typeof NoticeAreaEnum;
  @Field(() => Boolean, {
    description:
      'Periods and rights depend on these mails: they are sent at once and cannot be switched off.',
  })
  readonly legal!: boolean;
  @Field(() => NoticeChoiceEnum)
  readonly choice!: NoticeChoice;
  @Field(() => [NoticeChoiceEnum], { description: 'One alone: nothing to choose.' })
  readonly choices!: readonly NoticeChoice[];
}

@ObjectType('PersonNotices', { description: 'As whom you get notices in one territory, and how.' })
export class PersonNoticesModel {
  @Field(() => ID)
  readonly personId!: string;
  @Field(() => String)
  readonly personName!: string;
  @Field(() => String)
  readonly territoryName!: string;
  @Field(() => EmailAddress, {
    nullable: true,
    description: 'Where the mails go; the office changes it. null: none is known, so no mail comes.',
  })
  readonly email!: string | null;
  @Field(() => [NoticeSettingModel], { description: 'Of every kind that one can get, in a fixed order.' })
  readonly settings!: readonly NoticeSettingModel[];
}

@ObjectType('NoticeSettings', { description: 'How you get your notices.' })
export class NoticeSettingsModel {
  @Field(() => [PersonNoticesModel], { description: 'By territory; empty when no territory knows you.' })
  readonly persons!: readonly PersonNoticesModel[];
}

@InputType()
export class ChooseNoticesInput {
  @Field(() => [ID], { description: 'Some of your own persons.' })
  readonly personIds!: PersonId[];
  @Field(() => NoticeKindEnum)
  readonly kind!: NoticeKind;
  @Field(() => NoticeChoiceEnum, { description: 'One of the choices of the kind.' })
  readonly choice!: NoticeChoice;
}

export const ChooseNoticesResult = resultUnion('ChooseNoticesResult', NoticeSettingsModel, 'NoticeSettings');
