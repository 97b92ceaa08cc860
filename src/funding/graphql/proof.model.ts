import { Field, ID, ObjectType } from '@nestjs/graphql';
import { LocalDate, Money } from '../../platform/graphql/index.js';
import { ExpenditureKindEnum } from '../../proposals/index.js';
import type { Cents } from '../../shared/money/index.js';
import type { Day } from '../../shared/time/day.js';
import type { ExpenditureKind } from '../domain/expenditure-kind.js';

@ObjectType('ProofLine', { description: 'One line of the numbers: what was planned, and what was spent.' })
export class ProofLineModel {
  @Field(() => ID)
  readonly id!: string;
  @Field(() => ExpenditureKindEnum)
  readonly kind!: ExpenditureKind;
  @Field(() => String)
  readonly title!: string;
  @Field(() => Money)
  readonly planned!: Cents;
  @Field(() => Money)
  readonly spent!: Cents;
}

@ObjectType('ProofOfUse', {
  description:
    'For what the money was used (Verwendungsnachweis): a report in words (Sachbericht) and the numbers.',
})
export class ProofOfUseModel {
  @Field(() => ID)
  readonly id!: string;
  @Field(() => String, { nullable: true, description: 'What was done.' })
  readonly activities!: string | null;
  @Field(() => String, { nullable: true, description: 'What it led to, measured by the goals.' })
  readonly results!: string | null;
  @Field(() => String, { nullable: true, description: 'What went otherwise than planned, and why.' })
  readonly deviations!: string | null;
  @Field(() => [ProofLineModel])
  readonly lines!: ProofLineModel[];
  @Field(() => Money)
  readonly planned!: Cents;
  @Field(() => Money)
  readonly spent!: Cents;
  @Field(() => LocalDate, { nullable: true, description: 'When it was handed in; null: being written.' })
  readonly submittedOn!: Day | null;
  @Field(() => LocalDate, {
    nullable: true,
    description: 'Last day on which the papers must be kept; null: not known.',
  })
  readonly keepUntil!: Day | null;
}
