import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { connectionType } from '../../platform/graphql/index.js';
import type { OrganisationKind, Sector } from '../domain/organisation.js';
import { OrganisationKindEnum, SectorEnum } from './enums.js';
import { TerritoryModel } from './territory.model.js';

@ObjectType('Organisation', { description: 'An organisation that sends members (Träger): a public fact.' })
export class OrganisationModel {
  @Field(() => ID)
  readonly id!: string;
  @Field(() => String)
  readonly name!: string;
  @Field(() => String, { nullable: true })
  readonly shortName!: string | null;
  @Field(() => SectorEnum)
  readonly sector!: Sector;
  @Field(() => OrganisationKindEnum)
  readonly kind!: OrganisationKind;
  @Field(() => TerritoryModel, { description: 'The owner: only its office changes the organisation.' })
  readonly territory!: TerritoryModel;
  @Field(() => Int)
  readonly revision!: number;
}

export const OrganisationConnection = connectionType('Organisation', OrganisationModel);
