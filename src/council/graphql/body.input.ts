import { Field, ID, InputType, Int, IntersectionType } from '@nestjs/graphql';
import { LocalDate } from '../../platform/graphql/index.js';
import type { BodyKind } from '../domain/body.js';
import { BodyKindEnum } from './enums.js';
import { RulesParametersInput } from './rules.input.js';
import { SeenInput } from './seen.input.js';

const WORKING_GROUP = 'Only for working groups, which need a mandate with a beginning.';

/** What a body is, when it is made and when it changes. */
@InputType({ isAbstract: true })
class BodyFactsInput {
  @Field(() => String)
  readonly name!: string;
  @Field(() => ID, {
    nullable: true,
    defaultValue: null,
    description: 'The body above, of the same territory; null: on top.',
  })
  readonly parentId!: string | null;
  @Field(() => String, { nullable: true, defaultValue: null, description: WORKING_GROUP })
  readonly mandate!: string | null;
  @Field(() => LocalDate, { nullable: true, defaultValue: null })
  readonly mandateFrom!: string | null;
  @Field(() => LocalDate, { nullable: true, defaultValue: null })
  readonly mandateTo!: string | null;
  @Field(() => LocalDate, {
    nullable: true,
    defaultValue: null,
    description: 'When the working group reports.',
  })
  readonly reportDue!: string | null;
  @Field(() => Int, {
    nullable: true,
    defaultValue: null,
    description: 'Months from one report to the next, 1 to 60; null: it reports once.',
  })
  readonly reportIntervalMonths!: number | null;
}

@InputType()
export class CreateBodyInput extends BodyFactsInput {
  @Field(() => ID)
  readonly territoryId!: string;
  @Field(() => BodyKindEnum)
  readonly kind!: BodyKind;
}

@InputType()
export class ChangeBodyInput extends IntersectionType(SeenInput, BodyFactsInput) {}

@InputType()
export class DissolveBodyInput extends SeenInput {
  @Field(() => LocalDate, { description: 'The last day of the body and of its seats.' })
  readonly on!: string;
}

@InputType({ description: 'The report that the working group `id` owed is there.' })
export class RecordReportInput extends SeenInput {
  @Field(() => LocalDate, { description: 'Today or before.' })
  readonly givenOn!: string;
  @Field(() => String, {
    nullable: true,
    defaultValue: null,
    description: 'E.g. where it was given. At most 4,000 characters.',
  })
  readonly note!: string | null;
}

@InputType({ description: 'New rules of procedure of the body `id`, whose revision is named.' })
export class AdoptRulesInput extends SeenInput {
  @Field(() => LocalDate, { description: 'The first day; the version before ends on the day before.' })
  readonly validFrom!: string;
  @Field(() => RulesParametersInput)
  readonly parameters!: RulesParametersInput;
}
