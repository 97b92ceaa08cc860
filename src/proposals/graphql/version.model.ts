import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { Instant, LocalDate } from '../../platform/graphql/index.js';
import type { Day } from '../../shared/time/day.js';
import { ProposalContentModel } from './content.model.js';
import { SeenProposalInput } from './proposal.input.js';

@InputType()
export class KeepProposalVersionInput extends SeenProposalInput {
  @Field(() => String, { nullable: true, description: 'What it is for.' })
  note?: string | null;
}

@ObjectType('ProposalVersionHead', {
  description:
    'The head of a proposal as it was, with the names of today; null also for what you do not see.',
})
export class ProposalVersionHeadModel {
  @Field(() => String)
  readonly title!: string;
  @Field(() => String, { nullable: true })
  readonly summary!: string | null;
  @Field(() => [String], { description: 'Names of the fields of action.' })
  readonly fields!: string[];
  @Field(() => LocalDate, { nullable: true })
  readonly startsOn!: Day | null;
  @Field(() => LocalDate, { nullable: true })
  readonly endsOn!: Day | null;
  @Field(() => String, { nullable: true })
  readonly area!: string | null;
  @Field(() => String, { nullable: true })
  readonly body!: string | null;
  @Field(() => String, { nullable: true })
  readonly proposingOrganisation!: string | null;
  @Field(() => String, { nullable: true })
  readonly implementingOrganisation!: string | null;
  @Field(() => String, { nullable: true, description: 'For those who belong to the town.' })
  readonly contactPerson!: string | null;
}

@ObjectType('ProposalVersion', { description: 'What a proposal said at a time (Fassung); it never changes.' })
export class ProposalVersionModel {
  @Field(() => ID)
  readonly id!: string;
  @Field(() => Int, { description: 'From 1, among all versions of the proposal.' })
  readonly number!: number;
  @Field(() => Int, {
    nullable: true,
    description: 'Which submission it is; null: kept by its authors while they wrote.',
  })
  readonly submission!: number | null;
  @Field(() => String, { nullable: true, description: 'What its authors kept it for.' })
  readonly note!: string | null;
  @Field(() => Instant)
  readonly at!: Date;
  @Field(() => String, { nullable: true, description: 'Name of who did it, as far as you see him.' })
  readonly by!: string | null;
  @Field(() => ProposalVersionHeadModel)
  readonly head!: ProposalVersionHeadModel;
  @Field(() => ProposalContentModel)
  readonly content!: ProposalContentModel;
}
