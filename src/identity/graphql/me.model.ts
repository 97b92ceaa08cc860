import { Field, ID, ObjectType, registerEnumType } from '@nestjs/graphql';
import { EmailAddress, Instant } from '../../platform/graphql/index.js';
import { ALL_ROLES, type Role } from '../../shared/actor.js';
import { ALL_RIGHTS, type Right } from '../../shared/permissions.js';

/** All roles as an enum of the schema. */
export const RoleEnum = Object.fromEntries(ALL_ROLES.map((role) => [role, role])) as { [R in Role]: R };
registerEnumType(RoleEnum, {
  name: 'Role',
  description:
    'MEMBER and CHAIR follow from seats, DEPUTY and GUEST from a meeting, the others from appointments.',
});

/** The permission table's rights as an enum of the schema. */
export const RightEnum = Object.fromEntries(ALL_RIGHTS.map((right) => [right, right])) as {
  [R in Right]: R;
};
registerEnumType(RightEnum, { name: 'Right', description: 'A right of the permission table.' });

@ObjectType('Account', { description: 'A sign-in. It belongs to no territory; its owner alone sees it.' })
export class AccountModel {
  @Field(() => ID)
  id!: string;

  @Field(() => EmailAddress, { description: 'The name to sign in with.' })
  email!: string;

  @Field(() => Instant)
  createdAt!: Date;
}

@ObjectType('OwnPerson', { description: 'As whom a territory knows the signed-in account.' })
export class OwnPersonModel {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  name!: string;

  @Field(() => String, { nullable: true, description: 'Office or task, e.g. head of the police station.' })
  function!: string | null;

  @Field(() => ID)
  territoryId!: string;
}

@ObjectType('OwnTerritory', { description: 'A territory in which the signed-in account has any right.' })
export class OwnTerritoryModel {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  name!: string;

  @Field(() => String, { description: 'MUNICIPALITY, ASSOCIATION, DISTRICT or STATE.' })
  kind!: string;

  @Field(() => String, { nullable: true, description: 'Official municipality key (AGS).' })
  ags!: string | null;

  @Field(() => String, { description: 'Whom to ask: the coordination office.' })
  officeName!: string;

  @Field(() => EmailAddress, { nullable: true })
  officeEmail!: string | null;

  @Field(() => String, { nullable: true })
  officePhone!: string | null;
}

@ObjectType('Grant', { description: 'A dated fact that gives rights today.' })
export class GrantModel {
  @Field(() => RoleEnum)
  role!: Role;

  @Field(() => ID)
  territoryId!: string;

  @Field(() => ID, { nullable: true, description: 'Set when the role holds in one body only.' })
  bodyId!: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'Set for deputies and guests: the meeting to which they are called.',
  })
  meetingId!: string | null;
}

@ObjectType('Me', { description: 'Who is signed in, and with which rights today.' })
export class MeModel {
  @Field(() => AccountModel)
  account!: AccountModel;

  @Field(() => [OwnPersonModel], {
    description: 'One person per territory that knows this account, by name.',
  })
  persons!: OwnPersonModel[];

  @Field(() => [OwnTerritoryModel], { description: 'By name.' })
  territories!: OwnTerritoryModel[];
}
