import { Field, ID, ObjectType } from '@nestjs/graphql';
import { LocalDate } from '../../platform/graphql/index.js';
import type { AppointedRole } from '../../shared/actor.js';
import { RoleEnum } from './me.model.js';

@ObjectType('Appointment', {
  description: 'Gives a person or an account a role in a territory, or in one body of it.',
})
export class AppointmentModel {
  @Field(() => ID)
  id!: string;

  @Field(() => RoleEnum)
  role!: AppointedRole;

  @Field(() => ID)
  territoryId!: string;

  @Field(() => ID, { nullable: true, description: 'Set when the coordination is limited to one body.' })
  bodyId!: string | null;

  @Field(() => String, { description: 'Name of the territory.' })
  territoryName!: string;

  @Field(() => ID, { nullable: true, description: 'For a coach: the state that appointed him.' })
  byTerritoryId!: string | null;

  @Field(() => String, { nullable: true, description: 'Name of the body, where you see it.' })
  bodyName!: string | null;

  @Field(() => Boolean, { description: 'Whether it is yours.' })
  isOwn!: boolean;

  @Field(() => ID, {
    nullable: true,
    description: 'Null when an account was appointed from the command line.',
  })
  personId!: string | null;

  @Field(() => String, { nullable: true, description: 'Name of the appointed person.' })
  holderName!: string | null;

  @Field(() => LocalDate)
  validFrom!: string;

  @Field(() => LocalDate, { nullable: true, description: 'The last day; null: until further notice.' })
  validTo!: string | null;
}
