import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { Instant, LocalDate } from '../../platform/graphql/index.js';
import type { AgendaItemId, InvitationId, MeetingId, PersonId, ServiceProofId } from '../../shared/ids.js';
import { GivenAnswerEnum, OfficeChannelEnum } from './enums.js';

const VERTRETUNG =
  'Vertretung: with DECLINED, a deputy of the seat. Absent: the first who can come is called.';

@InputType()
export class AnswerInvitationInput {
  @Field(() => ID)
  invitationId!: InvitationId;
  @Field(() => GivenAnswerEnum)
  answer!: 'ACCEPTED' | 'DECLINED';
  @Field(() => ID, { nullable: true, description: VERTRETUNG })
  deputyId?: PersonId | null;
  @Field(() => Int, {
    nullable: true,
    description: 'The schedule that you saw: an answer for an old date is then refused.',
  })
  schedule?: number | null;
}

@InputType()
export class RecordAnswerInput {
  @Field(() => ID)
  invitationId!: InvitationId;
  @Field(() => GivenAnswerEnum)
  answer!: 'ACCEPTED' | 'DECLINED';
  @Field(() => ID, { nullable: true, description: VERTRETUNG })
  deputyId?: PersonId | null;
  @Field(() => Instant, { nullable: true, description: 'When the person called; absent: now.' })
  givenAt?: Date | null;
}

@InputType({ description: 'Service by post, phone or hand.' })
export class ServiceByHandInput {
  @Field(() => OfficeChannelEnum)
  channel!: 'POST' | 'PHONE' | 'HAND';
  @Field(() => LocalDate, { description: 'The day on which it reached the person.' })
  servedOn!: string;
  @Field(() => String, {
    nullable: true,
    defaultValue: null,
    description: 'A remark, e.g. the number of the registered letter.',
  })
  detail!: string | null;
}

@InputType()
export class RecordServiceInput extends ServiceByHandInput {
  @Field(() => ID)
  invitationId!: InvitationId;
}

@InputType()
export class CorrectServiceInput {
  @Field(() => ID, { description: 'The wrong entry, which an office made by hand.' })
  serviceProofId!: ServiceProofId;
  @Field(() => String, { description: 'Why it was wrong; stays with the entry. At most 4,000 characters.' })
  reason!: string;
  @Field(() => ServiceByHandInput, {
    nullable: true,
    defaultValue: null,
    description: 'How it was in truth; null: the person was not served by hand.',
  })
  instead!: ServiceByHandInput | null;
}

@InputType()
export class SendInvitationAgainInput {
  @Field(() => ID)
  invitationId!: InvitationId;
}

@InputType()
export class InviteGuestInput {
  @Field(() => ID)
  meetingId!: MeetingId;
  @Field(() => ID)
  personId!: PersonId;
  @Field(() => ID, { nullable: true, description: 'The only item that the guest will see.' })
  agendaItemId?: AgendaItemId | null;
}

@InputType()
export class UninviteGuestInput {
  @Field(() => ID)
  invitationId!: InvitationId;
}
