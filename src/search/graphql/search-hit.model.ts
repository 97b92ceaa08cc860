import { Field, ID, ObjectType, registerEnumType } from '@nestjs/graphql';

/** What the search finds; the read models name these kinds. */
export const SearchKind = {
  PERSON: 'PERSON',
  BODY: 'BODY',
  MEETING: 'MEETING',
  AGENDA_ITEM: 'AGENDA_ITEM',
  TOPIC: 'TOPIC',
  PROJECT: 'PROJECT',
  ORGANISATION: 'ORGANISATION',
  TASK: 'TASK',
  PROPOSAL: 'PROPOSAL',
  DECISION: 'DECISION',
  FUNDING_PROGRAMME: 'FUNDING_PROGRAMME',
  FUNDING_APPLICATION: 'FUNDING_APPLICATION',
} as const;
registerEnumType(SearchKind, { name: 'SearchKind', description: 'What a search hit is.' });

@ObjectType('SearchHit', {
  description: 'Something that you may see and that holds every word, in whatever form.',
})
export class SearchHitModel {
  @Field(() => SearchKind)
  readonly kind!: keyof typeof SearchKind;
  @Field(() => ID, { description: 'Of the thing itself.' })
  readonly id!: string;
  @Field(() => String)
  readonly title!: string;
  @Field(() => String, {
    nullable: true,
    description: 'German, e.g. "Sitzung am 2. März 2027, eingeladen".',
  })
  readonly subtitle!: string | null;
  @Field(() => ID, { description: 'The owner.' })
  readonly territoryId!: string;
  @Field(() => ID, {
    nullable: true,
    description: 'The meeting to open, for meetings, agenda items and decisions.',
  })
  readonly meetingId!: string | null;
  @Field(() => ID, { nullable: true, description: 'The body to open, for bodies and topics.' })
  readonly bodyId!: string | null;
}
