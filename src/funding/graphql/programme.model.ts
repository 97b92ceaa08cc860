import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { TerritoryModel } from '../../council/index.js';
import { DeadlineModel } from '../../deadlines/index.js';
import { Instant, LocalDate, Money } from '../../platform/graphql/index.js';
import { ExpenditureKindEnum } from '../../proposals/index.js';
import type { Cents } from '../../shared/money/index.js';
import type { Day } from '../../shared/time/day.js';
import type { ExpenditureKind } from '../domain/expenditure-kind.js';
import type { FinanceKind } from '../domain/finance-kind.js';
import { FinanceKindEnum } from './enums.js';

@ObjectType('YearlyWindow', { description: 'When applications are taken each year; both days count.' })
export class YearlyWindowModel {
  @Field(() => String, { nullable: true, description: '`MM-DD`; null: only the last day is known.' })
  readonly opensOn!: string | null;
  @Field(() => String, { description: '`MM-DD`.' })
  readonly closesOn!: string;
}

@ObjectType('FundingWindow', { description: 'The window of one year.' })
export class FundingWindowModel {
  @Field(() => Int, { description: 'For which year one applies in it.' })
  readonly fundingYear!: number;
  @Field(() => LocalDate)
  readonly opensOn!: Day;
  @Field(() => LocalDate)
  readonly closesOn!: Day;
  @Field(() => Boolean, { description: 'Today in Berlin lies in it.' })
  readonly isOpen!: boolean;
}

@ObjectType('StaffCap', { description: 'The highest pay group that is paid for staff of one training.' })
export class StaffCapModel {
  @Field(() => String, { description: 'German.' })
  readonly training!: string;
  @Field(() => Int, { description: '11 for EG 11.' })
  readonly payGroup!: number;
  @Field(() => Int)
  readonly payStage!: number;
}

@ObjectType('FollowedProgramme', {
  description: 'A town has the windows of a programme among its deadlines.',
})
export class FollowedProgrammeModel {
  @Field(() => ID)
  readonly id!: string;
  @Field(() => TerritoryModel)
  readonly territory!: object;
  @Field(() => Instant)
  readonly since!: Date;
  @Field(() => DeadlineModel, {
    nullable: true,
    description: 'A moment after a change it still is as before.',
  })
  readonly opening!: object | null;
  @Field(() => DeadlineModel, { nullable: true, description: 'As `opening`.' })
  readonly closing!: object | null;
}

@ObjectType('FundingProgramme', {
  description:
    'A funding programme (Förderprogramm): its rules as of a day, from a source; never a claim of what holds today.',
})
export class FundingProgrammeModel {
  @Field(() => ID)
  readonly id!: string;
  @Field(() => TerritoryModel, { description: 'Who describes it.' })
  readonly territory!: object;
  @Field(() => String)
  readonly name!: string;
  @Field(() => String, { nullable: true })
  readonly shortName!: string | null;
  @Field(() => String, { description: 'Who gives the money, and whom to ask.' })
  readonly funder!: string;
  @Field(() => String, { description: 'Where the rules were found.' })
  readonly source!: string;
  @Field(() => String, { nullable: true })
  readonly sourceUrl!: string | null;
  @Field(() => LocalDate, { description: 'The day of which the rules are known (Stand).' })
  readonly asOf!: Day;
  @Field(() => LocalDate)
  readonly validFrom!: Day;
  @Field(() => LocalDate, { nullable: true, description: 'Last day; null: until further notice.' })
  readonly validTo!: Day | null;
  @Field(() => [YearlyWindowModel], { description: 'None: applications are taken at any time.' })
  readonly windows!: YearlyWindowModel[];
  @Field(() => Int, { description: 'How many years before the funding year the window lies.' })
  readonly windowYearsAhead!: number;
  @Field(() => Boolean, { description: 'Counted is when the application arrives.' })
  readonly receiptCounts!: boolean;
  @Field(() => [FinanceKindEnum])
  readonly financeKinds!: FinanceKind[];
  @Field(() => Int, { nullable: true, description: 'In hundredths of a percent: 9000 is 90 %. Null: none.' })
  readonly maximumRate!: number | null;
  @Field(() => Int, { description: 'In hundredths of a percent of the eligible costs.' })
  readonly minimumOwnShare!: number;
  @Field(() => Boolean, { description: 'Work, staff and material count as own share.' })
  readonly inKindCounts!: boolean;
  @Field(() => Money, {
    nullable: true,
    description: 'Up to this sum there are grants in special cases only.',
  })
  readonly floor!: Cents | null;
  @Field(() => String, { nullable: true, description: 'German: the special cases.' })
  readonly floorExceptions!: string | null;
  @Field(() => Money, { nullable: true, description: 'The most for a project and year.' })
  readonly ceiling!: Cents | null;
  @Field(() => Money, { nullable: true, description: 'Below this sum money comes after the bills are paid.' })
  readonly reimbursedBelow!: Cents | null;
  @Field(() => [StaffCapModel])
  readonly staffCaps!: StaffCapModel[];
  @Field(() => [ExpenditureKindEnum])
  readonly eligibleKinds!: ExpenditureKind[];
  @Field(() => Boolean, { description: 'The funder advises before one applies.' })
  readonly consultationNeeded!: boolean;
  @Field(() => Boolean, { description: 'Money may be passed on (Weiterleitung).' })
  readonly onwardGrantAllowed!: boolean;
  @Field(() => Int, {
    nullable: true,
    description: 'Months from the end of the project to the proof of use.',
  })
  readonly proofMonths!: number | null;
  @Field(() => Int, { nullable: true, description: 'How many years papers are kept.' })
  readonly retentionYears!: number | null;
  @Field(() => Boolean, { description: 'False: the two numbers above were not found in the source.' })
  readonly followUpChecked!: boolean;
  @Field(() => String, { nullable: true })
  readonly remarks!: string | null;
  @Field(() => Boolean, { description: 'You may bring its rules up to date.' })
  readonly mayChange!: boolean;
  @Field(() => [FollowedProgrammeModel], { description: 'Which of your towns follow it.' })
  readonly followedBy!: FollowedProgrammeModel[];
  @Field(() => Int)
  readonly revision!: number;
}
