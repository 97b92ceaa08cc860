import { Field, ID, ObjectType } from '@nestjs/graphql';
import { LocalDate } from '../../platform/graphql/index.js';
import type { Role } from '../../shared/actor.js';
import { RoleEnum } from './me.model.js';

@ObjectType('RightHolder', {
  description: 'Who has a role in a body or its territory, and the dated fact from which it follows.',
})
export class RightHolderModel {
  @Field(() => ID, { description: 'Of the appointment, seat or deputy.' })
  id!: string;

  @Field(() => RoleEnum)
  role!: Role;

  @Field(() => String, { nullable: true, description: 'Null for an account without a person here.' })
  name!: string | null;

  @Field(() => String, { nullable: true, description: 'For which organisation the seat is held.' })
  organisationName!: string | null;

  @Field(() => ID, { nullable: true, description: 'Null when the role holds in the whole territory.' })
  bodyId!: string | null;

  @Field(() => LocalDate, { description: 'The first day.' })
  validFrom!: string;

  @Field(() => LocalDate, { nullable: true, description: 'The last day; null: until further notice.' })
  validTo!: string | null;
}
