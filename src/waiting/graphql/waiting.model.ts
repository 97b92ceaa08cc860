import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { connectionType, enumType, Instant, LocalDate } from '../../platform/graphql/index.js';
import type { Day } from '../../shared/time/day.js';
import { type Stake, STAKES } from '../read/stake.js';
import { URGENCIES, type Urgency } from '../read/urgency.js';

const UrgencyEnum = enumType(
  'Urgency',
  URGENCIES,
  'How near the day is: past, today, within seven days, later or without a day. Days are counted in Europe/Berlin.',
);
const StakeEnum = enumType(
  'Stake',
  STAKES,
  'What is lost otherwise: validity of decisions, participation, a promise, order.',
);

@ObjectType('WaitingItem', { description: 'Something that waits for you.' })
export class WaitingItemModel {
  @Field(() => ID, { description: 'The same as long as the same thing waits for the same.' })
  readonly id!: string;
  @Field(() => String, { description: 'E.g. ANSWER_INVITATION, DO_TASK; each module adds its own.' })
  readonly kind!: string;
  @Field(() => ID, { description: 'Of the invitation, meeting, task …' })
  readonly thingId!: string;
  @Field(() => Int, { description: 'Of the thing; changes in place name it.' })
  readonly revision!: number;
  @Field(() => UrgencyEnum)
  readonly urgency!: Urgency;
  @Field(() => StakeEnum)
  readonly stake!: Stake;
  @Field(() => LocalDate, { nullable: true, description: 'The last day on which it is in time.' })
  readonly dueOn!: Day | null;
  @Field(() => Instant, { nullable: true, description: 'When the thing itself happens, e.g. the meeting.' })
  readonly at!: Date | null;
  @Field(() => String, { description: 'German: what is to be done.' })
  readonly demand!: string;
  @Field(() => String, { description: 'German: the name of the thing.' })
  readonly title!: string;
  @Field(() => String, { description: 'Body or town.' })
  readonly place!: string;
  @Field(() => String, {
    description: 'German: why it waits for you, a sentence that begins with "Weil Sie".',
  })
  readonly reason!: string;
  @Field(() => String, { nullable: true, description: 'German: what happens otherwise.' })
  readonly consequence!: string | null;
  @Field(() => String, { description: 'Path of the page on which it is done.' })
  readonly path!: string;
  @Field(() => String, { description: 'German: words of the button that leads there.' })
  readonly action!: string;
}

export const WaitingConnection = connectionType('Waiting', WaitingItemModel);
