import { Args, ID, Info, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { CurrentActor, Reads, SignedIn } from '../../platform/graphql/index.js';
import type { Actor } from '../../shared/actor.js';
import { messageOf } from '../../shared/messages/index.js';
import { completenessOf } from '../domain/completeness.js';
import {
  type ProposalAction,
  proposalActions,
  mayComment,
  mayWrite,
  type SpokenPart,
  statementSources,
} from '../domain/proposal.policy.js';
import { personalDataIn } from '../domain/personal-data.js';
import type { ProposalContent } from '../domain/proposal-content.js';
import type { ProposalHead } from '../domain/proposal-head.js';
import { isPossible, type ProposalState } from '../domain/proposal-state.js';
import { nextOf, type WayOfProposal } from '../domain/next-step.js';
import type { StatementSource } from '../domain/statement.js';
import { ProposalActionEnum } from './enums.js';
import { missingField } from './missing-field.js';
import { fits, ProposalsArgs } from './proposal-filter.js';
import {
  FieldOfActionModel,
  ProjectProposalModel,
  PersonalDataWarningModel,
  SectionCompletenessModel,
} from './proposal.model.js';
import { StatementSourceEnum } from './review-enums.js';
import { ProposalNextModel } from './review.model.js';
import { ProposalConnection } from './results.js';

/** What the compiler's row holds for the fields that SQL cannot give. */
interface ProposalRow extends SpokenPart, ProposalHead {
  readonly state: ProposalState;
  readonly content: ProposalContent;
  readonly isReviewer: boolean;
}

const KEY = [{ by: 'moved_at', type: 'timestamptz', direction: 'desc' }] as const;

/** Proposals as the acting person may see them, across towns and bodies: one statement for each root field. */
@Resolver(() => ProjectProposalModel)
export class ProposalResolver {
  constructor(private readonly reads: Reads) {}

  @SignedIn()
  @Query(() => ProjectProposalModel, {
    nullable: true,
    description: 'Null when it does not exist or is hidden from you.',
  })
  projectProposal(
    @Args('id', { type: () => ID }) id: string,
    @CurrentActor() actor: Actor,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object | null> {
    return this.reads.one('ProjectProposal', { id }, actor, info);
  }

  @SignedIn()
  @Query(() => ProposalConnection, {
    description: 'Proposals, first what came into its state last.',
  })
  projectProposals(
    @Args() { filter }: ProposalsArgs,
    @CurrentActor() actor: Actor,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object | null> {
    return this.reads.connection('ProjectProposal', { where: fits(filter ?? {}), key: KEY }, actor, info);
  }

  @SignedIn()
  @Query(() => [FieldOfActionModel], { description: 'All fields of action, in their order.' })
  fieldsOfAction(@CurrentActor() actor: Actor, @Info() info: GraphQLResolveInfo): Promise<object[]> {
    return this.reads.many('FieldOfAction', { orderBy: [{ by: 'position' }] }, actor, info);
  }

  @ResolveField(() => [ProposalActionEnum], {
    description: 'What you may do now; input may still be refused.',
  })
  may(@Parent() row: ProposalRow): ProposalAction[] {
    return proposalActions(row, row.state);
  }

  @ResolveField(() => [StatementSourceEnum], {
    description: 'For whom you may give a statement now: your own, or as the office any.',
  })
  statementSources(@Parent() row: ProposalRow): StatementSource[] {
    return statementSources(row, row.state);
  }

  @ResolveField(() => Boolean, {
    description: 'You can say something at its fields: as author, office or reviewer, until it is decided.',
  })
  mayComment(@Parent() row: ProposalRow): boolean {
    return mayComment(row) && isPossible('WITHDRAW', row.state);
  }

  @ResolveField(() => ProposalNextModel)
  next(@Parent() row: WayOfProposal): ProposalNextModel {
    return nextOf(row);
  }

  @ResolveField(() => [SectionCompletenessModel], {
    description: 'What is filled in and what is missing, by section; what is optional is not counted.',
  })
  completeness(@Parent() row: ProposalRow): SectionCompletenessModel[] {
    return completenessOf({ head: row, content: row.content }).map((section) => ({
      ...section,
      missing: section.missing.map(missingField),
    }));
  }

  @ResolveField(() => [PersonalDataWarningModel], {
    description: 'Texts that look as if they held data on a person, for whoever writes it.',
  })
  personalDataWarnings(@Parent() row: ProposalRow): PersonalDataWarningModel[] {
    if (!mayWrite(row)) return [];
    return personalDataIn({ head: row, content: row.content }).map(({ field, kind }) => ({
      ...{ field, kind },
      message: messageOf(`LOOKS_LIKE_${kind}`),
    }));
  }
}
