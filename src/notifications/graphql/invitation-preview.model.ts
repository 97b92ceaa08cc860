import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { InvitationRoleEnum } from '../../meetings/index.js';

const InvitationMailKind = { INVITATION: 'INVITATION', CALL: 'CALL' } as const;
registerEnumType(InvitationMailKind, {
  name: 'InvitationMailKind',
  description: 'CALL: as deputy of a member who declined.',
});
const AddressKindEnum = { EMAIL: 'EMAIL', EMAIL_AND_COPY: 'EMAIL_AND_COPY', NONE: 'NONE' } as const;
registerEnumType(AddressKindEnum, {
  name: 'AddressKind',
  description: 'By which address the invitation reaches somebody.',
});

@ObjectType('PreviewRecipient', { description: 'Somebody who is to be invited, once for each seat.' })
export class PreviewRecipientModel {
  @Field(() => ID)
  readonly personId!: string;
  @Field(() => String)
  readonly name!: string;
  @Field(() => InvitationRoleEnum)
  readonly role!: string;
  @Field(() => String, { nullable: true, description: 'Organisation of the seat; null for guests.' })
  readonly seatName!: string | null;
  @Field(() => InvitationMailKind)
  readonly kind!: string;
  @Field(() => AddressKindEnum)
  readonly address!: string;
  @Field(() => String, {
    nullable: true,
    description: 'German sentence about somebody whom no mail reaches, else null.',
  })
  readonly note!: string | null;
}

@ObjectType('PreviewAttachment')
export class PreviewAttachmentModel {
  @Field(() => String)
  readonly name!: string;
  @Field(() => String)
  readonly contentType!: string;
  @Field(() => String)
  readonly content!: string;
}

@ObjectType('PreviewMail', {
  description: 'The mail, byte for byte but for the personal link, which leads nowhere here.',
})
export class PreviewMailModel {
  @Field(() => ID, { description: 'The person.' })
  readonly recipientId!: string;
  @Field(() => String)
  readonly toName!: string;
  @Field(() => String)
  readonly subject!: string;
  @Field(() => String)
  readonly text!: string;
  @Field(() => String)
  readonly html!: string;
  @Field(() => [PreviewAttachmentModel], {
    description: 'The calendar object; none for who may not know the address in it.',
  })
  readonly attachments!: PreviewAttachmentModel[];
}

@ObjectType('InvitationPreview', {
  description: 'Who is to be invited, and how the mail looks to one of them.',
})
export class InvitationPreviewModel {
  @Field(() => [PreviewRecipientModel], { description: 'Holders, deputies, guests, by name.' })
  readonly recipients!: PreviewRecipientModel[];
  @Field(() => Int, { description: 'People of other towns in a joint meeting, whom you do not see.' })
  readonly recipientsElsewhere!: number;
  @Field(() => PreviewMailModel, { nullable: true, description: 'Null when nobody is to be invited.' })
  readonly mail!: PreviewMailModel | null;
}
