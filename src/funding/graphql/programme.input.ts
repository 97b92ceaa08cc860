import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { LocalDate, Money } from '../../platform/graphql/index.js';
import { ExpenditureKindEnum } from '../../proposals/index.js';
import type { FundingProgrammeId, TerritoryId } from '../../shared/ids.js';
import type { Cents } from '../../shared/money/index.js';
import type { Day } from '../../shared/time/day.js';
import type { ExpenditureKind } from '../domain/expenditure-kind.js';
import type { FinanceKind } from '../domain/finance-kind.js';
import { FinanceKindEnum } from './enums.js';

@InputType()
export class YearlyWindowInput {
  @Field(() => String, {
    nullable: true,
    defaultValue: null,
    description: '`MM-DD`; absent: only the last day is known.',
  })
  opensOn!: string | null;
  @Field(() => String, { description: '`MM-DD`.' })
  closesOn!: string;
}

@InputType()
export class StaffCapInput {
  @Field(() => String, { description: 'German, e.g. "Fachhochschulabschluss".' })
  training!: string;
  @Field(() => Int, { description: '11 for EG 11.' })
  payGroup!: number;
  @Field(() => Int)
  payStage!: number;
}

@InputType()
class ProgrammeRulesInput {
  @Field(() => [YearlyWindowInput])
  windows!: YearlyWindowInput[];
  @Field(() => Int, { description: '1: for the following year.' })
  windowYearsAhead!: number;
  @Field(() => Boolean)
  receiptCounts!: boolean;
  @Field(() => [FinanceKindEnum])
  financeKinds!: FinanceKind[];
  @Field(() => Int, { nullable: true, defaultValue: null, description: 'In hundredths of a percent.' })
  maximumRate!: number | null;
  @Field(() => Int, { description: 'In hundredths of a percent.' })
  minimumOwnShare!: number;
  @Field(() => Boolean)
  inKindCounts!: boolean;
  @Field(() => Money, { nullable: true, defaultValue: null })
  floor!: Cents | null;
  @Field(() => String, { nullable: true, defaultValue: null })
  floorExceptions!: string | null;
  @Field(() => Money, { nullable: true, defaultValue: null })
  ceiling!: Cents | null;
  @Field(() => Money, { nullable: true, defaultValue: null })
  reimbursedBelow!: Cents | null;
  @Field(() => [StaffCapInput])
  staffCaps!: StaffCapInput[];
  @Field(() => [ExpenditureKindEnum])
  eligibleKinds!: ExpenditureKind[];
  @Field(() => Boolean)
  consultationNeeded!: boolean;
  @Field(() => Boolean)
  onwardGrantAllowed!: boolean;
  @Field(() => Int, { nullable: true, defaultValue: null })
  proofMonths!: number | null;
  @Field(() => Int, { nullable: true, defaultValue: null })
  retentionYears!: number | null;
  @Field(() => Boolean, { description: 'The two numbers above stand in the source.' })
  followUpChecked!: boolean;
}

@InputType()
class ProgrammeFactsInput extends ProgrammeRulesInput {
  @Field(() => String)
  name!: string;
  @Field(() => String, { nullable: true, defaultValue: null })
  shortName!: string | null;
  @Field(() => String)
  funder!: string;
  @Field(() => String)
  source!: string;
  @Field(() => String, { nullable: true, defaultValue: null, description: 'Web address.' })
  sourceUrl!: string | null;
  @Field(() => LocalDate)
  asOf!: Day;
  @Field(() => LocalDate)
  validFrom!: Day;
  @Field(() => LocalDate, { nullable: true, defaultValue: null })
  validTo!: Day | null;
  @Field(() => String, { nullable: true, defaultValue: null })
  remarks!: string | null;
}

@InputType()
export class DescribeFundingProgrammeInput extends ProgrammeFactsInput {
  @Field(() => ID, { description: 'Whose programme it is: your town or state.' })
  territoryId!: TerritoryId;
}

@InputType()
export class ChangeFundingProgrammeInput extends ProgrammeFactsInput {
  @Field(() => ID)
  id!: FundingProgrammeId;
  @Field(() => Int, { description: 'The revision that you saw.' })
  revision!: number;
}

@InputType()
export class FollowFundingProgrammeInput {
  @Field(() => ID)
  programmeId!: FundingProgrammeId;
  @Field(() => ID, { description: 'The town that follows.' })
  territoryId!: TerritoryId;
}

@InputType()
export class UnfollowFundingProgrammeInput extends FollowFundingProgrammeInput {}
