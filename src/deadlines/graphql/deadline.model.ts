import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { enumType, Instant, LocalDate } from '../../platform/graphql/index.js';
import type { Day } from '../../shared/time/day.js';
import { type Told, TOLD } from '../domain/escalation.js';

const ToldEnum = enumType(
  'Told',
  TOLD,
  'Whom a step tells: who answers for the thing, who stands in, the coordination office.',
);

@ObjectType('DeadlineStep', {
  description: 'A step of the escalation: who is told when, before the day or after it was missed.',
})
export class DeadlineStepModel {
  @Field(() => ID)
  readonly id!: string;
  @Field(() => ToldEnum)
  readonly told!: Told;
  @Field(() => Boolean, { description: 'The deadline is missed by then.' })
  readonly missed!: boolean;
  @Field(() => Instant)
  readonly dueAt!: Date;
  @Field(() => Instant, { nullable: true, description: 'Null: it is still to come.' })
  readonly takenAt!: Date | null;
  @Field(() => Int, {
    nullable: true,
    description: 'How many persons were told, the office counted as one; null: it is still to come.',
  })
  readonly reached!: number | null;
}

@ObjectType('Deadline', {
  description: 'A day that a rule gives, with the way to it. Days are counted in Europe/Berlin.',
})
export class DeadlineModel {
  @Field(() => ID)
  readonly id!: string;
  @Field(() => String, { description: 'E.g. TASK, INVITATION; each module adds its own.' })
  readonly kind!: string;
  @Field(() => String, { description: 'German.' })
  readonly kindName!: string;
  @Field(() => String, { description: 'German: what it is about.' })
  readonly title!: string;
  @Field(() => String, { description: 'Path of its page.' })
  readonly path!: string;
  @Field(() => String, { nullable: true, description: 'As far as you see the body.' })
  readonly bodyName!: string | null;
  @Field(() => String)
  readonly territoryName!: string;
  @Field(() => LocalDate, {
    description:
      'By when to act. Earlier than `lastDay` where that one is a weekend or a holiday in Saxony and the rule does not wait.',
  })
  readonly dueOn!: Day;
  @Field(() => LocalDate, { description: 'The last day on which the rule is kept.' })
  readonly lastDay!: Day;
  @Field(() => Boolean, { description: 'What is to be done is not done yet.' })
  readonly isOpen!: boolean;
  @Field(() => Boolean, { description: 'Open, and the last day has passed.' })
  readonly isOverdue!: boolean;
  @Field(() => [DeadlineStepModel], { description: 'The earliest first.' })
  readonly escalation!: DeadlineStepModel[];
}

@ObjectType('DeadlineKind', { description: 'A kind of deadline that there is here.' })
export class DeadlineKindModel {
  @Field(() => String)
  readonly kind!: string;
  @Field(() => String, { description: 'German.' })
  readonly name!: string;
}
