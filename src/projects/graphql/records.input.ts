import { Field, Float, ID, InputType } from '@nestjs/graphql';
import { LocalDate, Money } from '../../platform/graphql/index.js';
import type {
  BudgetLineId,
  IndicatorId,
  MeasurementId,
  MilestoneId,
  ProjectId,
  ReceiptId,
} from '../../shared/ids.js';
import type { Cents } from '../../shared/money/index.js';
import type { Day } from '../../shared/time/day.js';

@InputType()
export class MeasuredValueInput {
  @Field(() => ID)
  indicatorId!: IndicatorId;
  @Field(() => Float)
  value!: number;
}

@InputType({ description: 'Words, a value or a milestone at least.' })
export class RecordProgressInput {
  @Field(() => ID)
  projectId!: ProjectId;
  @Field(() => LocalDate, { description: 'For which the values hold; today or before.' })
  day!: Day;
  @Field(() => String, { nullable: true })
  words?: string | null;
  @Field(() => String, { nullable: true })
  obstacles?: string | null;
  @Field(() => [MeasuredValueInput], { nullable: true })
  values?: MeasuredValueInput[] | null;
  @Field(() => [ID], { nullable: true, description: 'Milestones that are reached.' })
  reachedIds?: MilestoneId[] | null;
}

@InputType()
export class CorrectMeasurementInput {
  @Field(() => ID)
  projectId!: ProjectId;
  @Field(() => ID, { description: 'A value that holds.' })
  measurementId!: MeasurementId;
  @Field(() => Float)
  value!: number;
  @Field(() => String)
  reason!: string;
}

@InputType()
export class RecordReceiptInput {
  @Field(() => ID)
  projectId!: ProjectId;
  @Field(() => ID)
  lineId!: BudgetLineId;
  @Field(() => LocalDate)
  paidOn!: Day;
  @Field(() => String, { description: 'An organisation or firm, as it stands on the receipt.' })
  payee!: string;
  @Field(() => String)
  purpose!: string;
  @Field(() => Money)
  amount!: Cents;
}

@InputType()
export class CorrectReceiptInput extends RecordReceiptInput {
  @Field(() => ID, { description: 'The wrong one.' })
  receiptId!: ReceiptId;
  @Field(() => String)
  reason!: string;
}

@InputType()
export class CancelReceiptInput {
  @Field(() => ID)
  projectId!: ProjectId;
  @Field(() => ID)
  receiptId!: ReceiptId;
  @Field(() => String)
  reason!: string;
}
