import type { Type } from '@nestjs/common';
import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { connectionType, Instant, resultUnion } from '../../platform/graphql/index.js';
import { TerritoryModel } from './territory.model.js';

const words = <T extends string>(...values: T[]): Record<T, T> =>
  Object.fromEntries(values.map((value) => [value, value])) as Record<T, T>;

const ImportEffectEnum = words('CREATED', 'CHANGED', 'UNCHANGED');
registerEnumType(ImportEffectEnum, { name: 'ImportEffect' });
const ImportedThingEnum = words('ORGANISATION', 'PERSON', 'SEAT', 'DEPUTIES');
registerEnumType(ImportedThingEnum, { name: 'ImportedThing', description: 'DEPUTIES are those of a seat.' });

@ObjectType('ImportedFact', { description: 'One fact that an import sets, in the words of the member list.' })
class ImportedFactModel {
  @Field(() => String, { description: 'Stable, for programs, e.g. contactEmail.' })
  readonly field!: string;
  @Field(() => String, { description: 'The German heading, e.g. "E-Mail".' })
  readonly label!: string;
  @Field(() => String, { nullable: true })
  readonly before!: string | null;
  @Field(() => String, { nullable: true })
  readonly after!: string | null;
}

@ObjectType('ImportChange', { description: 'What a line of a member list would create or change.' })
class ImportChangeModel {
  @Field(() => Int)
  readonly line!: number;
  @Field(() => ImportEffectEnum)
  readonly effect!: string;
  @Field(() => ImportedThingEnum)
  readonly thing!: string;
  @Field(() => String)
  readonly name!: string;
  @Field(() => [ImportedFactModel])
  readonly facts!: ImportedFactModel[];
}

@ObjectType('ImportFault', { description: 'Something wrong in a member list, with its place.' })
class ImportFaultModel {
  @Field(() => Int)
  readonly line!: number;
  @Field(() => Int, { nullable: true, description: 'From 1; null: the whole line or file.' })
  readonly column!: number | null;
  @Field(() => String, { nullable: true, description: 'The heading of the column as the list writes it.' })
  readonly heading!: string | null;
  @Field(() => String)
  readonly code!: string;
  @Field(() => String, { description: 'German sentence for the user; says what to do.' })
  readonly message!: string;
}

/** What an import does, in numbers; the same before and after. */
@ObjectType({ isAbstract: true })
abstract class ImportCounts {
  @Field(() => Int)
  readonly created!: number;
  @Field(() => Int)
  readonly changed!: number;
  @Field(() => Int, { description: 'Organisations, persons and seats of the list that stay as they are.' })
  readonly unchanged!: number;
}

@ObjectType('MemberImportPreview', { description: 'What a member list would change; nothing is stored.' })
export class MemberImportPreviewModel extends ImportCounts {
  @Field(() => String, {
    nullable: true,
    description: 'For importMembers; null while there is a fault.',
  })
  readonly fingerprint!: string | null;
  @Field(() => [ImportChangeModel], {
    description:
      'In the order of the list; UNCHANGED are lines that change nothing. Empty while there is a fault.',
  })
  readonly changes!: ImportChangeModel[];
  @Field(() => [ImportFaultModel])
  readonly faults!: ImportFaultModel[];
  @Field(() => [String], { description: 'Headings that are not read.' })
  readonly ignoredHeadings!: string[];
}

@ObjectType('MemberImportRow', { description: 'One thing that an import created or changed.' })
class MemberImportRowModel {
  @Field(() => ID)
  readonly id!: string;
  @Field(() => Int)
  readonly line!: number;
  @Field(() => ImportEffectEnum)
  readonly effect!: string;
  @Field(() => ImportedThingEnum)
  readonly thing!: string;
  @Field(() => String)
  readonly name!: string;
}

@ObjectType('MemberImport', { description: 'An applied import of a member list.' })
export class MemberImportModel extends ImportCounts {
  @Field(() => ID)
  readonly id!: string;
  @Field(() => TerritoryModel)
  readonly territory!: TerritoryModel;
  @Field(() => String, { nullable: true })
  readonly fileName!: string | null;
  @Field(() => Instant)
  readonly importedAt!: Date;
  @Field(() => String, { nullable: true, description: 'Null: by the command line, or unknown here.' })
  readonly importedBy!: string | null;
  @Field(() => [MemberImportRowModel], { description: 'In the order of the list, at most 500.' })
  readonly rows!: MemberImportRowModel[];
  @Field(() => Instant, { nullable: true })
  readonly undoneAt!: Date | null;
  @Field(() => String, { nullable: true })
  readonly undoneBy!: string | null;
  @Field(() => Int, {
    nullable: true,
    description:
      'How many created rows had to stay when it was undone, because meetings or accounts refer to them; the terms of such seats have ended.',
  })
  readonly kept!: number | null;
}

export const MemberImportConnection = connectionType('MemberImport', MemberImportModel);

export const PreviewMemberImportResult: Type = resultUnion(
  'PreviewMemberImportResult',
  MemberImportPreviewModel,
  'MemberImportPreview',
);
export const ImportMembersResult: Type = resultUnion(
  'ImportMembersResult',
  MemberImportModel,
  'MemberImport',
);
export const UndoImportResult: Type = resultUnion('UndoImportResult', MemberImportModel, 'MemberImport');
