import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { ShareModel } from '../../audience/index.js';
import { AttachmentModel } from '../../files/index.js';
import { BodyModel, PersonModel } from '../../council/index.js';
import { AudienceEnum, Instant } from '../../platform/graphql/index.js';
import type { Audience } from '../../shared/audience.js';
import type { AgendaItemKind, Publicity } from '../domain/agenda-item.js';
import { DecisionModel } from './decision.model.js';
import { AgendaItemKindEnum, PublicityEnum } from './enums.js';

@ObjectType('Topic', { description: 'A topic that waits in the backlog of a body.' })
export class TopicModel {
  @Field(() => ID)
  readonly id!: string;
  @Field(() => String)
  readonly title!: string;
  @Field(() => String, { nullable: true })
  readonly note!: string | null;
  @Field(() => Int, { nullable: true, description: 'Planned minutes.' })
  readonly minutes!: number | null;
  @Field(() => Instant)
  readonly proposedAt!: Date;
  @Field(() => Instant, {
    nullable: true,
    description: 'When it was taken onto an agenda or closed; null: it waits.',
  })
  readonly closedAt!: Date | null;
  @Field(() => BodyModel, { nullable: true })
  readonly body!: BodyModel | null;
  @Field(() => PersonModel, { nullable: true })
  readonly proposedBy!: PersonModel | null;
  @Field(() => [AudienceEnum])
  readonly audience!: Audience[];
  @Field(() => [ShareModel], { description: 'The associations and states with which it is shared.' })
  readonly sharedWith!: ShareModel[];
  @Field(() => Int)
  readonly revision!: number;
}

@ObjectType('Paper', { description: 'What an item of the agenda treats (Vorlage), as far as you see it.' })
export class PaperModel {
  @Field(() => String, { description: 'E.g. PROJECT_PROPOSAL; each module adds its own.' })
  readonly type!: string;
  @Field(() => ID)
  readonly id!: string;
  @Field(() => String, { description: 'German.' })
  readonly title!: string;
  @Field(() => String, { description: 'Path of its page.' })
  readonly path!: string;
}

@ObjectType('AgendaItem', { description: 'An item of the agenda (Tagesordnungspunkt).' })
export class AgendaItemModel {
  @Field(() => ID)
  readonly id!: string;
  @Field(() => Int, { description: '1 is the first of the whole agenda.' })
  readonly position!: number;
  @Field(() => String)
  readonly title!: string;
  @Field(() => String, { nullable: true })
  readonly presenter!: string | null;
  @Field(() => Int, { nullable: true, description: 'Planned minutes.' })
  readonly minutes!: number | null;
  @Field(() => AgendaItemKindEnum)
  readonly kind!: AgendaItemKind;
  @Field(() => PublicityEnum)
  readonly publicity!: Publicity;
  @Field(() => [AudienceEnum])
  readonly audience!: Audience[];
  @Field(() => [ShareModel], { description: 'The associations and states with which it is shared.' })
  readonly sharedWith!: ShareModel[];
  @Field(() => [AttachmentModel], { description: 'Its papers, in the order in which they were attached.' })
  readonly attachments!: AttachmentModel[];
  @Field(() => TopicModel, {
    nullable: true,
    description: 'The topic of the backlog from which it was taken.',
  })
  readonly topic!: TopicModel | null;
  @Field(() => PaperModel, {
    nullable: true,
    description: 'Null when it treats none, or one that is hidden from you.',
  })
  readonly paper!: PaperModel | null;
  @Field(() => DecisionModel, {
    nullable: true,
    description: 'What was decided; null as long as nothing is recorded.',
  })
  readonly decision!: DecisionModel | null;
}
