import { Field, ID, ObjectType } from '@nestjs/graphql';
import { EmailAddress, enumType, Instant } from '../../platform/graphql/index.js';
import { ADDRESS_MARK_REASONS, type AddressMarkReason } from '../domain/address-mark.js';

const AddressMarkReasonEnum = enumType(
  'AddressMarkReason',
  ADDRESS_MARK_REASONS,
  'Why an address takes no mail, by the status of the mail server (RFC 3463).',
);

@ObjectType('AddressMark', {
  description:
    'Mails to this address do not arrive: one came back, or the address was refused. It ends with a new address, when the office sets it right, or when mails arrive again.',
})
export class AddressMarkModel {
  @Field(() => ID)
  readonly id!: string;
  @Field(() => EmailAddress, { description: "One of the person's two addresses." })
  readonly address!: string;
  @Field(() => Instant, { description: 'When the first mail failed.' })
  readonly since!: Date;
  @Field(() => AddressMarkReasonEnum)
  readonly reason!: AddressMarkReason;
  @Field(() => String, { description: 'As the mail server said it, e.g. "5.1.1" or "550 5.1.1".' })
  readonly status!: string;
  @Field(() => Instant, {
    nullable: true,
    description:
      'Since when it gets legal mails only (invitation, change, cancellation), because it failed again and again. Null: it gets all.',
  })
  readonly stoppedAt!: Date | null;
}
