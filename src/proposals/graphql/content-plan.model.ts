import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { LocalDate, Money } from '../../platform/graphql/index.js';
import type { Id } from '../../shared/ids.js';
import type { Cents } from '../../shared/money/index.js';
import type { Day } from '../../shared/time/day.js';
import type { ExpenditureKind, FundingKind, RegisterLevel } from '../domain/proposal-content.js';
import { ExpenditureKindEnum, FundingKindEnum, RegisterLevelEnum } from './enums.js';

export { ExpenditureKindEnum, FundingKindEnum };

// Evidence, money and data protection of a proposal; as in content-steps.model.ts, type and input in one.

@ObjectType('RegisteredProgramme', {
  description: 'A programme of an evidence register, e.g. the Grüne Liste Prävention: a reference.',
})
@InputType('RegisteredProgrammeInput', {
  description: 'A programme of an evidence register, e.g. the Grüne Liste Prävention: a reference.',
})
export class RegisteredProgrammeModel {
  @Field(() => ID)
  readonly id!: Id<'ProposalLine'>;
  @Field(() => String, { nullable: true })
  readonly name!: string | null;
  @Field(() => RegisterLevelEnum, { nullable: true })
  readonly level!: RegisterLevel | null;
  @Field(() => String, { nullable: true, description: 'Web address of the entry.' })
  readonly address!: string | null;
  @Field(() => String, { nullable: true })
  readonly licence!: string | null;
}

@ObjectType('ProposalEvidence', { description: 'On which proven programmes the proposal rests.' })
@InputType('ProposalEvidenceInput', { description: 'On which proven programmes the proposal rests.' })
export class ProposalEvidenceModel {
  @Field(() => [RegisteredProgrammeModel])
  readonly programmes!: RegisteredProgrammeModel[];
  @Field(() => String, { nullable: true, description: 'Why it does without one, or departs from it.' })
  readonly deviation!: string | null;
}

@ObjectType('ExpenditureLine', { description: 'What money is spent for.' })
@InputType('ExpenditureLineInput', { description: 'What money is spent for.' })
export class ExpenditureLineModel {
  @Field(() => ID)
  readonly id!: Id<'ProposalLine'>;
  @Field(() => ExpenditureKindEnum)
  readonly kind!: ExpenditureKind;
  @Field(() => String, { nullable: true })
  readonly title!: string | null;
  @Field(() => Money, { nullable: true })
  readonly amount!: Cents | null;
  @Field(() => Boolean, { description: 'A funding programme may pay it.' })
  readonly isEligible!: boolean;
}

@ObjectType('FundingLine', { description: 'Where money comes from.' })
@InputType('FundingLineInput', { description: 'Where money comes from.' })
export class FundingLineModel {
  @Field(() => ID)
  readonly id!: Id<'ProposalLine'>;
  @Field(() => FundingKindEnum)
  readonly kind!: FundingKind;
  @Field(() => String, { nullable: true })
  readonly title!: string | null;
  @Field(() => Money, {
    nullable: true,
    description: 'Of work in kind with hours and rate: their product, whatever was sent.',
  })
  readonly amount!: Cents | null;
  @Field(() => Int, { nullable: true, description: 'Whole hours of work in kind.' })
  readonly hours!: number | null;
  @Field(() => Money, { nullable: true })
  readonly hourlyRate!: Cents | null;
}

@ObjectType('ProposalFinance', { description: 'Expenditure and funding plan.' })
@InputType('ProposalFinanceInput', { description: 'Expenditure and funding plan.' })
export class ProposalFinanceModel {
  @Field(() => [ExpenditureLineModel])
  readonly expenditures!: ExpenditureLineModel[];
  @Field(() => [FundingLineModel])
  readonly funding!: FundingLineModel[];
  @Field(() => Boolean, { nullable: true, description: 'The town passes the grant on (Weiterleitung).' })
  readonly hasOnwardGrant!: boolean | null;
  @Field(() => String, { nullable: true, description: 'Pay group of funded staff.' })
  readonly staffPayGroup!: string | null;
  @Field(() => LocalDate, {
    nullable: true,
    description: 'When the office of the state prevention council advised.',
  })
  readonly consultedOn!: Day | null;
}

@ObjectType('ProposalDataProtection', { description: 'What personal data the project processes.' })
@InputType('ProposalDataProtectionInput', { description: 'What personal data the project processes.' })
export class ProposalDataProtectionModel {
  @Field(() => Boolean, { nullable: true })
  readonly processesPersonalData!: boolean | null;
  @Field(() => String, { nullable: true })
  readonly whose!: string | null;
  @Field(() => String, { nullable: true })
  readonly legalBasis!: string | null;
  @Field(() => Boolean, { description: 'The authors confirm that there are no personal data on offences.' })
  readonly hasNoOffenceData!: boolean;
}
