import { Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';
import { AttachmentModel } from '../../files/index.js';
import { Instant, LocalDate, Money } from '../../platform/graphql/index.js';
import { type ExpenditureKind, ExpenditureKindEnum } from '../../proposals/index.js';
import type { Cents } from '../../shared/money/index.js';
import type { Day } from '../../shared/time/day.js';
import type { Direction } from '../domain/progress.js';
import type { Level, RiskState } from '../domain/risk.js';
import {
  IndicatorDirectionEnum,
  MilestoneStateEnum,
  ProjectViaEnum,
  RiskLevelEnum,
  RiskStateEnum,
} from './enums.js';

@ObjectType({ isAbstract: true })
abstract class PlanEntry {
  @Field(() => ID)
  readonly id!: string;
  @Field(() => Int, { description: 'Of this entry: who changes it names the revision he saw.' })
  readonly revision!: number;
}

@ObjectType('ProjectMilestone', { description: 'What is to be reached by a day (Meilenstein).' })
export class MilestoneModel extends PlanEntry {
  @Field(() => String)
  readonly title!: string;
  @Field(() => LocalDate)
  readonly dueOn!: Day;
  @Field(() => LocalDate, { nullable: true })
  readonly reachedOn!: Day | null;
  @Field(() => MilestoneStateEnum)
  readonly state!: string;
}

@ObjectType('ProjectMeasurement', { description: 'What an indicator was on a day.' })
export class MeasurementModel {
  @Field(() => ID)
  readonly id!: string;
  @Field(() => LocalDate)
  readonly day!: Day;
  @Field(() => Float, { description: 'In the unit of the indicator, with three decimals.' })
  readonly value!: number;
  @Field(() => Instant)
  readonly at!: Date;
  @Field(() => ProjectViaEnum)
  readonly via!: string;
  @Field(() => Instant, { nullable: true, description: 'When another value took its place.' })
  readonly replacedAt!: Date | null;
  @Field(() => String, { nullable: true, description: 'Why another value took its place.' })
  readonly correctionReason!: string | null;
}

@ObjectType('ProjectIndicator', { description: 'By what one sees whether a goal is reached (Indikator).' })
export class IndicatorModel extends PlanEntry {
  @Field(() => String)
  readonly goal!: string;
  @Field(() => String)
  readonly name!: string;
  @Field(() => String, { description: 'E.g. "Anzeigen im Jahr".' })
  readonly unit!: string;
  @Field(() => Float)
  readonly baseline!: number;
  @Field(() => Float)
  readonly target!: number;
  @Field(() => IndicatorDirectionEnum)
  readonly direction!: Direction;
  @Field(() => LocalDate, { nullable: true, description: 'By when the target is to be reached.' })
  readonly dueOn!: Day | null;
  @Field(() => String, { nullable: true, description: 'Where the values come from.' })
  readonly source!: string | null;
  @Field(() => Float, {
    nullable: true,
    description: 'The value of the latest day; null: nothing is measured.',
  })
  readonly latest!: number | null;
  @Field(() => [MeasurementModel], {
    description: 'The values that hold, one for each day, the earliest first.',
  })
  readonly values!: MeasurementModel[];
  @Field(() => [MeasurementModel], { description: 'Values in whose place another one stands.' })
  readonly corrected!: MeasurementModel[];
}

@ObjectType('ProjectBudgetLine', { description: 'A line of the budget (Posten).' })
export class BudgetLineModel extends PlanEntry {
  @Field(() => ExpenditureKindEnum, { description: 'Kind of cost, by which the use is proved.' })
  readonly kind!: ExpenditureKind;
  @Field(() => String)
  readonly label!: string;
  @Field(() => Money)
  readonly planned!: Cents;
  @Field(() => Money, { description: 'By all receipts that are not cancelled; may be more than planned.' })
  readonly spent!: Cents;
}

@ObjectType('ProjectReceipt', { description: 'What was paid (Beleg); a cancelled one counts no more.' })
export class ReceiptModel {
  @Field(() => ID)
  readonly id!: string;
  @Field(() => ID, { description: 'Its line of the budget.' })
  readonly lineId!: string;
  @Field(() => LocalDate)
  readonly paidOn!: Day;
  @Field(() => String, { description: 'An organisation or firm, as it stands on the receipt.' })
  readonly payee!: string;
  @Field(() => String)
  readonly purpose!: string;
  @Field(() => Money)
  readonly amount!: Cents;
  @Field(() => Instant, { nullable: true })
  readonly cancelledAt!: Date | null;
  @Field(() => String, { nullable: true })
  readonly cancelReason!: string | null;
  @Field(() => [AttachmentModel])
  readonly files!: object[];
}

@ObjectType('ProjectPartner', { description: 'Who takes part (Kooperationspartner).' })
export class PartnerModel extends PlanEntry {
  @Field(() => String)
  readonly name!: string;
  @Field(() => String, { nullable: true })
  readonly contribution!: string | null;
  @Field(() => [AttachmentModel], { description: 'Letters of intent (Absichtserklärungen).' })
  readonly letters!: object[];
}

@ObjectType('ProjectRisk', { description: 'What may go wrong.' })
export class RiskModel extends PlanEntry {
  @Field(() => String)
  readonly title!: string;
  @Field(() => RiskLevelEnum)
  readonly likelihood!: Level;
  @Field(() => RiskLevelEnum)
  readonly impact!: Level;
  @Field(() => String, { nullable: true })
  readonly countermeasure!: string | null;
  @Field(() => RiskStateEnum)
  readonly state!: RiskState;
}
