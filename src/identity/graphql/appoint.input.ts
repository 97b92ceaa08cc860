import { Field, ID, InputType, registerEnumType } from '@nestjs/graphql';
import { LocalDate } from '../../platform/graphql/index.js';
import { GIVEN_BY_ADMIN } from '../domain/appointment.js';

type GivenByAdmin = (typeof GIVEN_BY_ADMIN)[number];
const RoleGivenByAdmin = Object.fromEntries(GIVEN_BY_ADMIN.map((role) => [role, role])) as {
  [R in GivenByAdmin]: R;
};
registerEnumType(RoleGivenByAdmin, {
  name: 'RoleGivenByAdmin',
  description: 'What the administration of a territory appoints to.',
});

@InputType()
export class AppointInput {
  @Field(() => ID, { description: 'Whom: a person of the own territory, never oneself.' })
  personId!: string;

  @Field(() => RoleGivenByAdmin)
  role!: GivenByAdmin;

  @Field(() => ID, { nullable: true, description: 'Limits a coordinator to one body.' })
  bodyId?: string | null;

  @Field(() => LocalDate, { description: 'The first day.' })
  validFrom!: string;

  @Field(() => LocalDate, { nullable: true, description: 'The last day; absent: until further notice.' })
  validTo?: string | null;
}

@InputType()
export class EndAppointmentInput {
  @Field(() => ID)
  appointmentId!: string;

  @Field(() => LocalDate, { description: 'The last day on which it holds.' })
  lastDay!: string;
}
