import { Field, ID, InputType, IntersectionType } from '@nestjs/graphql';
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

/** What an organisation is, when it is made and when it changes. */
@InputType({ isAbstract: true })
class OrganisationFactsInput {
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
export class CreateOrganisationInput extends OrganisationFactsInput {
  @Field(() => ID)
  readonly territoryId!: string;
}

@InputType()
export class ChangeOrganisationInput extends IntersectionType(SeenInput, OrganisationFactsInput) {}

/** What is known of a person, when it is taken in and when it changes. */
@InputType({ isAbstract: true })
class PersonFactsInput {
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
export class CreatePersonInput extends PersonFactsInput {
  @Field(() => ID)
  readonly territoryId!: string;
}

@InputType()
export class ChangePersonInput extends IntersectionType(SeenInput, PersonFactsInput) {}

@InputType()
export class ClearAddressMarksInput {
  @Field(() => ID)
  readonly personId!: string;
}
