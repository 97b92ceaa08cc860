import { Field, ID, InputType } from '@nestjs/graphql';
import type { OrganisationKind, Sector } from '../domain/organisation.js';
import { OrganisationKindEnum, SectorEnum } from './enums.js';
import { SeenInput } from './seen.input.js';

@InputType()
export class ChangeTerritoryOfficeInput extends SeenInput {
  @Field(() => String, { description: 'Title of the chair, e.g. "Oberbürgermeister".' })
  readonly chairTitle!: string;
  @Field(() => String, { description: 'In whose name invitations call, e.g. "des Oberbürgermeisters".' })
  readonly onBehalfOf!: string;
  @Field(() => String)
  readonly officeName!: string;
  @Field(() => String, { nullable: true, defaultValue: null })
  readonly officeEmail!: string | null;
  @Field(() => String, { nullable: true, defaultValue: null })
  readonly officePhone!: string | null;
}

@InputType()
export class CreateOrganisationInput {
  @Field(() => ID)
  readonly territoryId!: string;
  @Field(() => String)
  readonly name!: string;
  @Field(() => String, { nullable: true, defaultValue: null })
  readonly shortName!: string | null;
  @Field(() => SectorEnum)
  readonly sector!: Sector;
  @Field(() => OrganisationKindEnum)
  readonly kind!: OrganisationKind;
}

@InputType()
export class ChangeOrganisationInput extends SeenInput {
  @Field(() => String)
  readonly name!: string;
  @Field(() => String, { nullable: true, defaultValue: null })
  readonly shortName!: string | null;
  @Field(() => SectorEnum)
  readonly sector!: Sector;
  @Field(() => OrganisationKindEnum)
  readonly kind!: OrganisationKind;
}

@InputType()
export class CreatePersonInput {
  @Field(() => ID)
  readonly territoryId!: string;
  @Field(() => String)
  readonly name!: string;
  @Field(() => String, { nullable: true, defaultValue: null })
  readonly function!: string | null;
  @Field(() => ID, { nullable: true, defaultValue: null })
  readonly organisationId!: string | null;
  @Field(() => String, { nullable: true, defaultValue: null })
  readonly contactEmail!: string | null;
  @Field(() => String, {
    nullable: true,
    defaultValue: null,
    description: 'A further mailbox that gets every mail too.',
  })
  readonly copyEmail!: string | null;
  @Field(() => String, { nullable: true, defaultValue: null })
  readonly contactPhone!: string | null;
}

@InputType()
export class ChangePersonInput extends SeenInput {
  @Field(() => String)
  readonly name!: string;
  @Field(() => String, { nullable: true, defaultValue: null })
  readonly function!: string | null;
  @Field(() => ID, { nullable: true, defaultValue: null })
  readonly organisationId!: string | null;
  @Field(() => String, { nullable: true, defaultValue: null })
  readonly contactEmail!: string | null;
  @Field(() => String, {
    nullable: true,
    defaultValue: null,
    description: 'A further mailbox that gets every mail too.',
  })
  readonly copyEmail!: string | null;
  @Field(() => String, { nullable: true, defaultValue: null })
  readonly contactPhone!: string | null;
}
