import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { LocalDate, Money } from '../../platform/graphql/index.js';
import type {
  DrawdownId,
  FundingApplicationId,
  FundingProgrammeId,
  ProofLineId,
  ProposalId,
} from '../../shared/ids.js';
import type { Cents } from '../../shared/money/index.js';
import type { Day } from '../../shared/time/day.js';
import type { FinanceKind } from '../domain/finance-kind.js';
import { FinanceKindEnum } from './enums.js';

const orNull = { nullable: true, defaultValue: null } as const;

@InputType()
export class StartFundingApplicationInput {
  @Field(() => ID)
  proposalId!: ProposalId;
  @Field(() => ID)
  programmeId!: FundingProgrammeId;
  @Field(() => Int, { description: 'For which the money is asked.' })
  year!: number;
  @Field(() => FinanceKindEnum, { ...orNull, description: 'Absent: the first that the programme offers.' })
  financeKind!: FinanceKind | null;
}

@InputType()
class SeenApplicationInput {
  @Field(() => ID)
  applicationId!: FundingApplicationId;
  @Field(() => Int, { description: 'The revision that you saw.' })
  revision!: number;
}

@InputType()
export class RenewFundingApplicationInput extends SeenApplicationInput {
  @Field(() => String, { ...orNull, description: 'Needed once it is handed in.' })
  reason!: string | null;
}

@InputType()
export class SubmitFundingApplicationInput extends SeenApplicationInput {
  @Field(() => LocalDate)
  submittedOn!: Day;
  @Field(() => Boolean, {
    defaultValue: false,
    description: 'The guard finds that rules are broken, and the office hands it in all the same.',
  })
  despiteFindings!: boolean;
}

@InputType()
export class RecordFundingReceiptInput extends SeenApplicationInput {
  @Field(() => LocalDate)
  receivedOn!: Day;
}

@InputType()
export class RejectFundingApplicationInput extends SeenApplicationInput {
  @Field(() => String)
  reason!: string;
}

@InputType()
export class WithdrawFundingApplicationInput extends RejectFundingApplicationInput {}

@InputType()
export class GrantFactsInput {
  @Field(() => String, { description: 'Number of the notice.' })
  number!: string;
  @Field(() => LocalDate)
  issuedOn!: Day;
  @Field(() => Money)
  amount!: Cents;
  @Field(() => LocalDate)
  periodFrom!: Day;
  @Field(() => LocalDate)
  periodTo!: Day;
  @Field(() => LocalDate, orNull)
  drawUntil!: Day | null;
  @Field(() => LocalDate, { ...orNull, description: 'Absent: reckoned from the programme.' })
  proofDueOn!: Day | null;
  @Field(() => [String], { defaultValue: [], description: 'A sentence each.' })
  conditions!: string[];
}

@InputType()
export class RecordGrantInput extends SeenApplicationInput {
  @Field(() => GrantFactsInput)
  grant!: GrantFactsInput;
}

@InputType()
export class ChangeGrantInput extends RecordGrantInput {}

@InputType()
export class DrawdownFactsInput {
  @Field(() => Money)
  amount!: Cents;
  @Field(() => LocalDate)
  requestedOn!: Day;
  @Field(() => String, orNull)
  purpose!: string | null;
  @Field(() => LocalDate, { ...orNull, description: 'Absent: the money has not come yet.' })
  paidOn!: Day | null;
}

@InputType()
export class DrawFundsInput extends DrawdownFactsInput {
  @Field(() => ID)
  applicationId!: FundingApplicationId;
}

@InputType()
export class CorrectDrawdownInput {
  @Field(() => ID)
  applicationId!: FundingApplicationId;
  @Field(() => ID, { description: 'One that counts.' })
  drawdownId!: DrawdownId;
  @Field(() => String)
  reason!: string;
  @Field(() => DrawdownFactsInput, {
    ...orNull,
    description: 'What should have been entered; absent: there was no such drawdown.',
  })
  correct!: DrawdownFactsInput | null;
}

@InputType()
export class RecordDrawdownPaymentInput {
  @Field(() => ID)
  applicationId!: FundingApplicationId;
  @Field(() => ID, { description: 'One of which it is not known yet when the money came.' })
  drawdownId!: DrawdownId;
  @Field(() => LocalDate)
  paidOn!: Day;
}

@InputType()
export class StartProofOfUseInput extends SeenApplicationInput {}

@InputType()
export class FillProofOfUseInput extends SeenApplicationInput {}

@InputType()
export class SpentInput {
  @Field(() => ID)
  lineId!: ProofLineId;
  @Field(() => Money)
  spent!: Cents;
}

@InputType()
export class SaveProofOfUseInput extends SeenApplicationInput {
  @Field(() => String, orNull)
  activities!: string | null;
  @Field(() => String, orNull)
  results!: string | null;
  @Field(() => String, orNull)
  deviations!: string | null;
  @Field(() => [SpentInput], { description: 'Lines that are missing stay as they are.' })
  lines!: SpentInput[];
}

@InputType()
export class SubmitProofOfUseInput extends SeenApplicationInput {
  @Field(() => LocalDate)
  submittedOn!: Day;
}
