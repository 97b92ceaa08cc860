import { Field, ID, InputType } from '@nestjs/graphql';
import { LocalDate } from '../../platform/graphql/index.js';
import type { SeatChair } from '../domain/seat.js';
import { SeatChairEnum } from './enums.js';
import { SeenInput } from './seen.input.js';

@InputType()
export class CreateSeatInput {
  @Field(() => ID)
  readonly bodyId!: string;
  @Field(() => ID, {
    nullable: true,
    defaultValue: null,
    description: 'Null: the seat of a person alone, e.g. an expert resident.',
  })
  readonly organisationId!: string | null;
  @Field(() => ID, {
    nullable: true,
    defaultValue: null,
    description: 'A person of the same territory; null: vacant.',
  })
  readonly holderId!: string | null;
  @Field(() => Boolean, { description: 'true: voting right; false: advisory voice.' })
  readonly votingRight!: boolean;
  @Field(() => SeatChairEnum, { nullable: true, defaultValue: null })
  readonly chair!: SeatChair | null;
  @Field(() => LocalDate, { description: 'First day of the term.' })
  readonly validFrom!: string;
  @Field(() => LocalDate, {
    nullable: true,
    defaultValue: null,
    description: 'Last day of the term; null until further notice.',
  })
  readonly validTo!: string | null;
}

@InputType()
export class ChangeSeatInput extends SeenInput {
  @Field(() => ID, {
    nullable: true,
    defaultValue: null,
    description: 'The holder; a vacant seat may be filled, another holder needs handOverSeat.',
  })
  readonly holderId!: string | null;
  @Field(() => Boolean)
  readonly votingRight!: boolean;
  @Field(() => SeatChairEnum, { nullable: true, defaultValue: null })
  readonly chair!: SeatChair | null;
  @Field(() => LocalDate)
  readonly validFrom!: string;
  @Field(() => LocalDate, { nullable: true, defaultValue: null })
  readonly validTo!: string | null;
}

@InputType()
export class EndSeatInput extends SeenInput {
  @Field(() => LocalDate, { description: 'The last day of the term.' })
  readonly on!: string;
}

@InputType()
export class HandOverSeatInput extends SeenInput {
  @Field(() => ID, {
    nullable: true,
    defaultValue: null,
    description: 'The new holder; null leaves the seat vacant.',
  })
  readonly holderId!: string | null;
  @Field(() => SeatChairEnum, {
    nullable: true,
    defaultValue: null,
    description: 'The chair that the new holder takes, if any.',
  })
  readonly chair!: SeatChair | null;
  @Field(() => LocalDate, { description: 'The first day of the new holder.' })
  readonly from!: string;
}

@InputType()
export class NameDeputiesInput extends SeenInput {
  @Field(() => [ID], {
    description: 'Persons of the same territory in the order in which they are called; the whole list.',
  })
  readonly deputies!: string[];
}
