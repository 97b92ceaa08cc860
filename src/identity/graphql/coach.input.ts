import { Field, ID, InputType } from '@nestjs/graphql';
import { LocalDate } from '../../platform/graphql/index.js';

@InputType()
export class AgreeToCoachInput {
  @Field(() => ID, { description: 'The own town.' })
  territoryId!: string;
}

@InputType()
export class WithdrawAgreementInput {
  @Field(() => ID, { description: 'The own town.' })
  territoryId!: string;
}

@InputType()
export class AppointCoachInput {
  @Field(() => ID, { description: 'Whom: a person of the state, never oneself.' })
  personId!: string;

  @Field(() => ID, { description: 'The town; its coordination has agreed.' })
  territoryId!: string;

  @Field(() => LocalDate, { description: 'The first day.' })
  validFrom!: string;

  @Field(() => LocalDate, { nullable: true, description: 'The last day; absent: until further notice.' })
  validTo?: string | null;
}
