import { Field, Float, ID, InputType, Int } from '@nestjs/graphql';
import { LocalDate, Money } from '../../platform/graphql/index.js';
import type { ProjectId } from '../../shared/ids.js';
import { type ExpenditureKind, ExpenditureKindEnum } from '../../proposals/index.js';
import type { Cents } from '../../shared/money/index.js';
import type { Day } from '../../shared/time/day.js';
import type { PlanPart } from '../domain/plan-part.js';
import type { Direction } from '../domain/progress.js';
import type { Level, RiskState } from '../domain/risk.js';
import { IndicatorDirectionEnum, PlanPartEnum, RiskLevelEnum, RiskStateEnum } from './enums.js';

@InputType()
export class SeenEntryInput {
  @Field(() => ID)
  id!: string;
  @Field(() => Int, { description: 'The revision of the entry that you saw.' })
  revision!: number;
}

@InputType()
class PlanEntryInput {
  @Field(() => ID)
  projectId!: ProjectId;
  @Field(() => SeenEntryInput, { nullable: true, description: 'Absent: a new entry.' })
  seen?: SeenEntryInput | null;
}

@InputType()
export class SaveMilestoneInput extends PlanEntryInput {
  @Field(() => String)
  title!: string;
  @Field(() => LocalDate)
  dueOn!: Day;
  @Field(() => LocalDate, { nullable: true, description: 'Absent: not yet.' })
  reachedOn?: Day | null;
}

@InputType()
export class SaveIndicatorInput extends PlanEntryInput {
  @Field(() => String)
  goal!: string;
  @Field(() => String)
  name!: string;
  @Field(() => String)
  unit!: string;
  @Field(() => Float)
  baseline!: number;
  @Field(() => Float)
  target!: number;
  @Field(() => IndicatorDirectionEnum)
  direction!: Direction;
  @Field(() => LocalDate, { nullable: true })
  dueOn?: Day | null;
  @Field(() => String, { nullable: true })
  source?: string | null;
}

@InputType()
export class SaveBudgetLineInput extends PlanEntryInput {
  @Field(() => ExpenditureKindEnum, { defaultValue: 'OTHER', description: 'Kind of cost.' })
  kind!: ExpenditureKind;
  @Field(() => String)
  label!: string;
  @Field(() => Money)
  planned!: Cents;
}

@InputType()
export class SavePartnerInput extends PlanEntryInput {
  @Field(() => String)
  name!: string;
  @Field(() => String, { nullable: true })
  contribution?: string | null;
}

@InputType()
export class SaveRiskInput extends PlanEntryInput {
  @Field(() => String)
  title!: string;
  @Field(() => RiskLevelEnum)
  likelihood!: Level;
  @Field(() => RiskLevelEnum)
  impact!: Level;
  @Field(() => String, { nullable: true })
  countermeasure?: string | null;
  @Field(() => RiskStateEnum)
  state!: RiskState;
}

@InputType()
export class RemovePlanEntryInput {
  @Field(() => ID)
  projectId!: ProjectId;
  @Field(() => PlanPartEnum)
  part!: PlanPart;
  @Field(() => SeenEntryInput)
  seen!: SeenEntryInput;
}
