import { Args, ArgsType, Field, ID, Info, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import {
  Allow,
  CurrentActor,
  domainErrorOf,
  MutationAnswer,
  PageArgs,
  Reads,
  Refused,
  SignedIn,
} from '../../platform/graphql/index.js';
import type { Actor } from '../../shared/actor.js';
import { messageOf } from '../../shared/messages/index.js';
import { bytesOf } from '../domain/member-list-file.js';
import { memberListTemplate } from '../domain/member-list-template.js';
import { ImportMembers, type ImportOutcome } from '../use-cases/import-members.js';
import { UndoImport } from '../use-cases/undo-import.js';
import { AT_HOME, inTerritoryOrAtHome } from './in-territory.js';
import { ImportMembersInput, PreviewMemberImportInput, UndoImportInput } from './member-import.input.js';
import {
  ImportMembersResult,
  MemberImportConnection,
  MemberImportModel,
  type MemberImportPreviewModel,
  PreviewMemberImportResult,
  UndoImportResult,
} from './member-import.model.js';

@ArgsType()
class ImportsArgs extends PageArgs {
  @Field(() => ID, { nullable: true, description: AT_HOME })
  readonly territoryId?: string | null;
}

/** Imports of member lists: look, apply, undo. */
@Resolver(() => MemberImportModel)
export class MemberImportsResolver {
  constructor(
    private readonly reads: Reads,
    private readonly answer: MutationAnswer,
    private readonly importing: ImportMembers,
    private readonly undoing: UndoImport,
  ) {}

  @SignedIn()
  @Query(() => MemberImportConnection, { description: 'The imports of a territory, the newest first.' })
  imports(
    @Args() { territoryId }: ImportsArgs,
    @CurrentActor() actor: Actor,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object | null> {
    const query = {
      key: [{ by: 'imported_at', type: 'timestamptz', direction: 'desc' as const }],
      where: inTerritoryOrAtHome(territoryId),
    };
    return this.reads.connection('MemberImport', query, actor, info);
  }

  @SignedIn()
  @Query(() => String, {
    description: 'A member list with headings and one example line: CSV as German Excel opens it.',
  })
  importTemplate(): string {
    return memberListTemplate();
  }

  @SignedIn()
  @Query(() => Int, {
    nullable: true,
    description: 'Rows that a running import of the territory has written so far; null when none runs.',
  })
  importProgress(
    @Args('territoryId', { type: () => ID }) territoryId: string,
    @CurrentActor() actor: Actor,
  ): number | null {
    return this.importing.progress(actor, territoryId);
  }

  @Allow('MANAGE_PERSONS')
  @Mutation(() => PreviewMemberImportResult, {
    description: 'Shows what a member list would change, or what is wrong in it; stores nothing.',
  })
  async previewMemberImport(
    @Args('input') input: PreviewMemberImportInput,
    @CurrentActor() actor: Actor,
  ): Promise<object> {
    try {
      const { territoryId } = input;
      return previewModel(await this.importing.preview(actor, { territoryId, file: bytesOf(input) }));
    } catch (error) {
      const broken = domainErrorOf(error);
      if (broken === null) throw error;
      return new Refused(broken);
    }
  }

  @Allow('MANAGE_PERSONS')
  @Mutation(() => ImportMembersResult, {
    description: 'Stores a member list as its preview showed it: everything or nothing.',
  })
  importMembers(
    @Args('input') input: ImportMembersInput,
    @CurrentActor() actor: Actor,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    const { territoryId, fileName, expected } = input;
    return this.answer.give({ actor, info, type: 'MemberImport' }, async () =>
      this.importing.applyPreviewed(actor, { territoryId, fileName, file: bytesOf(input) }, expected),
    );
  }

  @Allow('MANAGE_PERSONS')
  @Mutation(() => UndoImportResult, {
    description: 'Takes an import back as a whole, while its rows stand as it left them.',
  })
  undoImport(
    @Args('input') input: UndoImportInput,
    @CurrentActor() actor: Actor,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return this.answer.give({ actor, info, type: 'MemberImport' }, () => this.undoing.run(actor, input));
  }
}

const previewModel = (outcome: ImportOutcome): MemberImportPreviewModel => ({
  fingerprint: outcome.fingerprint,
  created: outcome.created,
  changed: outcome.changed,
  unchanged: outcome.unchanged,
  changes: outcome.changes.map((change) => ({ ...change, facts: [...change.facts] })),
  faults: outcome.faults.map((fault) => ({ ...fault, message: messageOf(fault.code, fault.params) })),
  ignoredHeadings: [...outcome.ignored],
});
