import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { AudienceEnum } from '../../platform/graphql/index.js';
import type { Audience } from '../../shared/audience.js';
import type { AgendaItemId, BodyId, MeetingId, TopicId } from '../../shared/ids.js';
import type { AgendaItemKind, Publicity } from '../domain/agenda-item.js';
import { AgendaItemKindEnum, PublicityEnum } from './enums.js';

@InputType()
export class AgendaItemInput {
  @Field(() => String)
  title!: string;
  @Field(() => String, { nullable: true })
  presenter?: string | null;
  @Field(() => Int, { nullable: true, description: 'Planned minutes.' })
  minutes?: number | null;
  @Field(() => AgendaItemKindEnum, { nullable: true, description: 'Absent: INFORMATION.' })
  kind?: AgendaItemKind | null;
  @Field(() => PublicityEnum, {
    nullable: true,
    description: 'Absent: as the rules of the leading body say.',
  })
  publicity?: Publicity | null;
  @Field(() => [AudienceEnum], { nullable: true, description: 'Absent: the convening bodies (BODY).' })
  audience?: Audience[] | null;
}

@InputType({ description: 'What is missing stays as it is.' })
export class AgendaItemChange {
  @Field(() => String, { nullable: true })
  title?: string;
  @Field(() => String, { nullable: true })
  presenter?: string | null;
  @Field(() => Int, { nullable: true })
  minutes?: number | null;
  @Field(() => AgendaItemKindEnum, { nullable: true })
  kind?: AgendaItemKind | null;
  @Field(() => PublicityEnum, { nullable: true })
  publicity?: Publicity | null;
  @Field(() => [AudienceEnum], { nullable: true })
  audience?: Audience[] | null;
}

@InputType()
class OfDraft {
  @Field(() => ID)
  meetingId!: MeetingId;
  @Field(() => Int, { description: 'The revision of the meeting that you saw.' })
  revision!: number;
}

@InputType()
export class AddAgendaItemInput extends OfDraft {
  @Field(() => AgendaItemInput)
  item!: AgendaItemInput;
}

@InputType()
export class ChangeAgendaItemInput extends OfDraft {
  @Field(() => ID)
  agendaItemId!: AgendaItemId;
  @Field(() => AgendaItemChange)
  change!: AgendaItemChange;
}

@InputType()
export class RemoveAgendaItemInput extends OfDraft {
  @Field(() => ID)
  agendaItemId!: AgendaItemId;
}

@InputType()
export class OrderAgendaInput extends OfDraft {
  @Field(() => [ID], { description: 'Every item exactly once, in the new order.' })
  agendaItemIds!: AgendaItemId[];
}

@InputType()
export class CopyAgendaFromLastMeetingInput extends OfDraft {}

@InputType()
export class TakeTopicInput extends OfDraft {
  @Field(() => ID)
  topicId!: TopicId;
}

@InputType()
export class ProposeTopicInput {
  @Field(() => ID)
  bodyId!: BodyId;
  @Field(() => String)
  title!: string;
  @Field(() => String, { nullable: true })
  note?: string | null;
  @Field(() => Int, { nullable: true, description: 'Planned minutes.' })
  minutes?: number | null;
}

@InputType()
export class CloseTopicInput {
  @Field(() => ID)
  topicId!: TopicId;
  @Field(() => Int)
  revision!: number;
}
