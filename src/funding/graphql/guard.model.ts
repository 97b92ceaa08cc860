import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { LocalDate, Money } from '../../platform/graphql/index.js';
import { ExpenditureKindEnum, FundingKindEnum } from '../../proposals/index.js';
import type { Cents } from '../../shared/money/index.js';
import type { Day } from '../../shared/time/day.js';
import type { ExpenditureKind } from '../domain/expenditure-kind.js';
import type { FinanceKind } from '../domain/finance-kind.js';
import type { FindingCode, Severity } from '../domain/guard/index.js';
import type { MeansKind } from '../domain/plan.js';
import { FinanceKindEnum, GuardCodeEnum, GuardSeverityEnum } from './enums.js';

@ObjectType('GuardFinding', {
  description: 'What the rules of a programme, as they are known, mean for a plan.',
})
export class GuardFindingModel {
  @Field(() => GuardCodeEnum)
  readonly code!: FindingCode;
  @Field(() => GuardSeverityEnum)
  readonly severity!: Severity;
  @Field(() => String, { description: 'German: what is so and why, with the numbers.' })
  readonly sentence!: string;
  @Field(() => String, { nullable: true, description: 'German: what helps.' })
  readonly mend!: string | null;
}

@InputType()
export class ExpenditureInput {
  @Field(() => ExpenditureKindEnum)
  kind!: ExpenditureKind;
  @Field(() => String)
  title!: string;
  @Field(() => Money)
  amount!: Cents;
  @Field(() => Boolean, { defaultValue: true, description: 'Counted among what the programme pays for.' })
  eligible!: boolean;
  @Field(() => Int, { nullable: true, defaultValue: null, description: 'Of staff: 11 for EG 11.' })
  payGroup!: number | null;
}

@InputType()
export class MeansInput {
  @Field(() => FundingKindEnum)
  kind!: MeansKind;
  @Field(() => Money)
  amount!: Cents;
}

@InputType({ description: 'An expenditure and funding plan that need not be saved.' })
export class FundingPlanInput {
  @Field(() => ID)
  programmeId!: string;
  @Field(() => Int)
  fundingYear!: number;
  @Field(() => FinanceKindEnum, {
    nullable: true,
    defaultValue: null,
    description: 'Absent: the first that the programme offers.',
  })
  financeKind!: FinanceKind | null;
  @Field(() => LocalDate, { nullable: true, defaultValue: null, description: 'When the funder advised.' })
  consultedOn!: Day | null;
  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Another organisation than the town gets the money.',
  })
  onwardGrant!: boolean;
  @Field(() => [ExpenditureInput])
  expenditures!: ExpenditureInput[];
  @Field(() => [MeansInput])
  means!: MeansInput[];
}
