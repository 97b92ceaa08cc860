import { Args, ID, Info, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { CurrentActor, MutationAnswer, Reads, SignedIn } from '../../platform/graphql/index.js';
import type { RootCondition } from '../../platform/graphql/read/index.js';
import type { Actor } from '../../shared/actor.js';
import { isUuid } from '../../shared/ids.js';
import { KeepProposalVersion } from '../use-cases/keep-proposal-version.js';
import { KeepProposalVersionResult } from './results.js';
import { KeepProposalVersionInput, ProposalVersionModel } from './version.model.js';

/** So many are compared: the one with the other. */
const COMPARED = 2;

/** What a proposal said earlier. */
@Resolver()
export class VersionsResolver {
  constructor(
    private readonly reads: Reads,
    private readonly answer: MutationAnswer,
    private readonly keepUseCase: KeepProposalVersion,
  ) {}

  @SignedIn()
  @Query(() => [ProposalVersionModel], {
    description:
      'At most two versions of a proposal to be compared, the older one first: those of the numbers, or else the newest that you see.',
  })
  comparedVersions(
    @Args('proposalId', { type: () => ID }) proposalId: string,
    @Args('numbers', { type: () => [Int], nullable: true }) numbers: readonly number[] | null,
    @CurrentActor() actor: Actor,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object[]> {
    const where = isUuid(proposalId) ? among(proposalId, numbers ?? null) : (): string => 'false';
    return this.reads.many(
      'ProposalVersion',
      { where, orderBy: [{ by: 'number' }], limit: COMPARED },
      actor,
      info,
    );
  }

  @SignedIn()
  @Mutation(() => KeepProposalVersionResult, {
    description: 'Keeps what the proposal says now as a version, while it is written.',
  })
  keepProposalVersion(
    @Args('input') input: KeepProposalVersionInput,
    @CurrentActor() actor: Actor,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return this.answer.give({ actor, info, type: 'ProjectProposal' }, () =>
      this.keepUseCase.run(actor, input),
    );
  }
}

const among =
  (proposalId: string, numbers: readonly number[] | null): RootCondition =>
  (t, p) => {
    const proposal = p.value(proposalId, 'uuid');
    const chosen =
      numbers === null
        ? `${t}.number in (select v.number from proposal_version v
            where v.proposal_id = ${proposal} and ${p.visible('ProposalVersion', 'v')} order by v.number desc limit ${COMPARED})`
        : `${t}.number = any (${p.value(numbers.slice(0, COMPARED), 'int[]')})`;
    return `${t}.proposal_id = ${proposal} and ${chosen}`;
  };
