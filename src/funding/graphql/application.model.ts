import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { ShareModel } from '../../audience/index.js';
import { TerritoryModel } from '../../council/index.js';
import { AttachmentModel } from '../../files/index.js';
import { AudienceEnum, Instant, LocalDate, Money } from '../../platform/graphql/index.js';
import { ProjectModel } from '../../projects/index.js';
import { ExpenditureKindEnum, ProjectProposalModel } from '../../proposals/index.js';
import type { Audience } from '../../shared/audience.js';
import type { Cents } from '../../shared/money/index.js';
import type { Day } from '../../shared/time/day.js';
import type { ApplicationState } from '../domain/application-state.js';
import type { ExpenditureKind } from '../domain/expenditure-kind.js';
import type { FinanceKind } from '../domain/finance-kind.js';
import { ApplicationStateEnum } from './application-enums.js';
import { FinanceKindEnum } from './enums.js';
import { GrantNoticeModel } from './grant.model.js';
import { FundingProgrammeModel } from './programme.model.js';
import { ProofOfUseModel } from './proof.model.js';

@ObjectType('FundedExpenditure', {
  description: 'A line of an application, as it was copied from the proposal.',
})
export class FundedExpenditureModel {
  @Field(() => ExpenditureKindEnum)
  readonly kind!: ExpenditureKind;
  @Field(() => String)
  readonly title!: string;
  @Field(() => Money)
  readonly amount!: Cents;
  @Field(() => Boolean, { description: 'Counted among what the programme pays for.' })
  readonly eligible!: boolean;
}

@ObjectType('FundingApplicationVersion', {
  description: 'The expenditure and funding plan of an application as it stood then; it never changes.',
})
export class FundingApplicationVersionModel {
  @Field(() => ID)
  readonly id!: string;
  @Field(() => Int)
  readonly number!: number;
  @Field(() => Instant)
  readonly at!: Date;
  @Field(() => String, { nullable: true, description: 'Name of who made it, as far as you know him.' })
  readonly by!: string | null;
  @Field(() => String, { nullable: true, description: 'Why there is another version.' })
  readonly reason!: string | null;
  @Field(() => Money)
  readonly total!: Cents;
  @Field(() => Money, { description: 'What the rate is reckoned from.' })
  readonly eligible!: Cents;
  @Field(() => Money, { description: 'What is asked of the programme.' })
  readonly requested!: Cents;
  @Field(() => Money)
  readonly ownShare!: Cents;
  @Field(() => Money)
  readonly inKind!: Cents;
  @Field(() => Money)
  readonly thirdParty!: Cents;
  @Field(() => [FundedExpenditureModel])
  readonly expenditures!: FundedExpenditureModel[];
  @Field(() => LocalDate, { nullable: true })
  readonly consultedOn!: Day | null;
  @Field(() => Boolean)
  readonly onwardGrant!: boolean;
}

@ObjectType('FundingApplication', {
  description: 'An application for funding (Förderantrag): one proposal, one programme, one year.',
})
export class FundingApplicationModel {
  @Field(() => ID)
  readonly id!: string;
  @Field(() => String, { description: 'Programme, year and proposal, as they were named when it began.' })
  readonly title!: string;
  @Field(() => TerritoryModel)
  readonly territory!: object;
  @Field(() => FundingProgrammeModel)
  readonly programme!: object;
  @Field(() => ProjectProposalModel, { nullable: true, description: 'Null: hidden from you.' })
  readonly proposal!: object | null;
  @Field(() => ProjectModel, {
    nullable: true,
    description: 'Null: there is none yet, or it is hidden from you.',
  })
  readonly project!: object | null;
  @Field(() => Int, { description: 'For which the money is asked.' })
  readonly year!: number;
  @Field(() => FinanceKindEnum)
  readonly financeKind!: FinanceKind;
  @Field(() => ApplicationStateEnum)
  readonly state!: ApplicationState;
  @Field(() => Int, { description: 'Number of the version that counts.' })
  readonly version!: number;
  @Field(() => Money, { description: 'What this version asks of the programme.' })
  readonly requested!: Cents;
  @Field(() => LocalDate, { nullable: true, description: 'First day on which one can apply; null: any.' })
  readonly opensOn!: Day | null;
  @Field(() => LocalDate, { nullable: true, description: 'Last day on which one can apply; null: any.' })
  readonly closesOn!: Day | null;
  @Field(() => LocalDate, { nullable: true })
  readonly submittedOn!: Day | null;
  @Field(() => LocalDate, { nullable: true, description: 'When it arrived at the funder.' })
  readonly receivedOn!: Day | null;
  @Field(() => LocalDate, { nullable: true, description: 'When it was refused or withdrawn.' })
  readonly endedOn!: Day | null;
  @Field(() => String, { nullable: true, description: 'Why it was refused or withdrawn.' })
  readonly reason!: string | null;
  @Field(() => [FundingApplicationVersionModel], { description: 'The newest first.' })
  readonly versions!: FundingApplicationVersionModel[];
  @Field(() => GrantNoticeModel, { nullable: true })
  readonly grant!: GrantNoticeModel | null;
  @Field(() => LocalDate, {
    nullable: true,
    description: 'By when the use is to be proved: as the notice says, or reckoned from the programme.',
  })
  readonly proofDueOn!: Day | null;
  @Field(() => ProofOfUseModel, { nullable: true, description: 'Null: not begun.' })
  readonly proof!: ProofOfUseModel | null;
  @Field(() => [AttachmentModel])
  readonly attachments!: object[];
  @Field(() => [AudienceEnum], {
    description: 'Who may read it beside the office and the authors of the proposal.',
  })
  readonly audience!: Audience[];
  @Field(() => [ShareModel])
  readonly sharedWith!: object[];
  @Field(() => Instant)
  readonly createdAt!: Date;
  @Field(() => Int)
  readonly revision!: number;
}
