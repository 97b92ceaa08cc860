import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { EmailAddress, LocalDate } from '../../platform/graphql/index.js';
import type { TerritoryKind } from '../domain/territory.js';
import { TerritoryKindEnum } from './enums.js';

@ObjectType('Territory', {
  description: 'A town, association, district or state (Gebiet): the owner of records.',
})
export class TerritoryModel {
  @Field(() => ID)
  readonly id!: string;
  @Field(() => TerritoryKindEnum)
  readonly kind!: TerritoryKind;
  @Field(() => String)
  readonly name!: string;
  @Field(() => String, {
    nullable: true,
    description: 'Official municipality key (Amtlicher Gemeindeschlüssel); associations have none.',
  })
  readonly ags!: string | null;
  @Field(() => Int, {
    nullable: true,
    description: '© Statistisches Bundesamt (Destatis), GV-ISys, about 2020; dl-de/by-2-0.',
  })
  readonly population!: number | null;
  @Field(() => String, { description: 'Title of the chair, e.g. "Oberbürgermeister".' })
  readonly chairTitle!: string;
  @Field(() => String, { description: 'In whose name invitations call: "Im Auftrag" + this.' })
  readonly onBehalfOf!: string;
  @Field(() => String)
  readonly officeName!: string;
  @Field(() => EmailAddress, { nullable: true })
  readonly officeEmail!: string | null;
  @Field(() => String, { nullable: true })
  readonly officePhone!: string | null;
  @Field(() => Int, {
    description: 'Goes back into a change, so that nobody overwrites what he did not see.',
  })
  readonly revision!: number;
  @Field(() => TerritoryModel, { nullable: true })
  readonly district!: TerritoryModel | null;
  @Field(() => [TerritoryMembershipModel], {
    description: 'The associations to which this town belongs or belonged.',
  })
  readonly memberships!: TerritoryMembershipModel[];
  @Field(() => [TerritoryMembershipModel], {
    description: 'The towns that belong or belonged to this association.',
  })
  readonly members!: TerritoryMembershipModel[];
}

@ObjectType('TerritoryMembership', {
  description: 'A town belongs to an association for a time; this alone shares nothing.',
})
export class TerritoryMembershipModel {
  @Field(() => ID)
  readonly id!: string;
  @Field(() => LocalDate)
  readonly validFrom!: string;
  @Field(() => LocalDate, { nullable: true, description: 'Last day; null until further notice.' })
  readonly validTo!: string | null;
  @Field(() => TerritoryModel)
  readonly member!: TerritoryModel;
  @Field(() => TerritoryModel)
  readonly association!: TerritoryModel;
}
