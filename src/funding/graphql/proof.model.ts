import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Instant, LocalDate, Money } from '../../platform/graphql/index.js';
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
  @Field(() => Money, {
    nullable: true,
    description: 'What the receipts of the project came to when it was last filled; null: it never was.',
  })
  readonly receipts!: Cents | null;
}

@ObjectType('ProofReceipts', { description: 'What the receipts in the time of the grant come to now.' })
export class ProofReceiptsModel {
  @Field(() => ExpenditureKindEnum)
  readonly kind!: ExpenditureKind;
  @Field(() => Int, { description: 'In which was paid.' })
  readonly year!: number;
  @Field(() => Money)
  readonly amount!: Cents;
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
  @Field(() => Instant, {
    nullable: true,
    description: 'When it was last filled from the project; null: never.',
  })
  readonly filledAt!: Date | null;
  @Field(() => [ProofReceiptsModel], {
    description: 'By kind of cost and year; none while you do not see the project.',
  })
  readonly receiptsByYear!: ProofReceiptsModel[];
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
