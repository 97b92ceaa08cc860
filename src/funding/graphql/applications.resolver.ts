import { Args, ArgsType, Field, ID, Info, Int, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { CurrentActor, PageArgs, Reads, SignedIn } from '../../platform/graphql/index.js';
import type { RootCondition } from '../../platform/graphql/read/index.js';
import type { Actor } from '../../shared/actor.js';
import {
  type FundingApplicationId,
  type FundingProgrammeId,
  isUuid,
  type ProposalId,
} from '../../shared/ids.js';
import {
  APPLICATION_ACTS,
  type ApplicationAct,
  type ApplicationState,
  isPossible,
} from '../domain/application-state.js';
import type { FinanceKind } from '../domain/finance-kind.js';
import { PlanOfProposal } from '../use-cases/plan-of-proposal.js';
import { ApplicationActEnum, ApplicationStateEnum } from './application-enums.js';
import { FundingApplicationConnection } from './application-results.js';
import { FundingApplicationModel } from './application.model.js';
import { FinanceKindEnum } from './enums.js';
import { GuardFindingModel } from './guard.model.js';

@ArgsType()
class ApplicationsArgs extends PageArgs {
  @Field(() => ID, { nullable: true, description: 'Only those of one town.' })
  readonly territoryId?: string | null;
  @Field(() => ID, { nullable: true, description: 'Only those for one proposal.' })
  readonly proposalId?: string | null;
  @Field(() => Int, { nullable: true })
  readonly year?: number | null;
  @Field(() => [ApplicationStateEnum], { nullable: true })
  readonly states?: ApplicationState[] | null;
}

@ArgsType()
class GuardOfProposalArgs {
  @Field(() => ID)
  readonly proposalId!: ProposalId;
  @Field(() => ID)
  readonly programmeId!: FundingProgrammeId;
  @Field(() => Int)
  readonly year!: number;
  @Field(() => FinanceKindEnum, {
    nullable: true,
    description: 'Absent: the first that the programme offers.',
  })
  readonly financeKind?: FinanceKind | null;
}

/** What the compiler's row holds for the field that SQL cannot give. */
interface ActsRow {
  readonly state: ApplicationState;
  readonly mayManage: boolean;
}

const KEY = [
  { by: 'year', type: 'smallint', direction: 'desc' },
  { by: 'created_at', type: 'timestamptz', direction: 'desc' },
] as const;

const fits =
  ({ territoryId, proposalId, year, states }: ApplicationsArgs): RootCondition =>
  (t, p) => {
    const names = (column: string, id: string): string =>
      isUuid(id) ? `${t}.${column} = ${p.value(id, 'uuid')}` : 'false';
    const conditions = [
      territoryId == null ? null : names('territory_id', territoryId),
      proposalId == null ? null : names('proposal_id', proposalId),
      year == null ? null : `${t}.year = ${p.value(year, 'integer')}`,
      states == null ? null : `${t}.state = any (${p.value(states, 'text[]')})`,
    ];
    return conditions.filter((condition) => condition !== null).join(' and ') || 'true';
  };

/** Applications as the acting person may see them, and what the guard says about a proposal. */
@Resolver(() => FundingApplicationModel)
export class ApplicationsResolver {
  constructor(
    private readonly reads: Reads,
    private readonly plans: PlanOfProposal,
  ) {}

  @SignedIn()
  @Query(() => FundingApplicationModel, { nullable: true })
  fundingApplication(
    @Args('id', { type: () => ID }) id: string,
    @CurrentActor() actor: Actor,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object | null> {
    return this.reads.one('FundingApplication', { id }, actor, info);
  }

  @SignedIn()
  @Query(() => FundingApplicationConnection, { description: 'By year and beginning, the newest first.' })
  fundingApplications(
    @Args() args: ApplicationsArgs,
    @CurrentActor() actor: Actor,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object | null> {
    return this.reads.connection('FundingApplication', { where: fits(args), key: KEY }, actor, info);
  }

  @SignedIn()
  @Query(() => [GuardFindingModel], {
    description:
      'What the programme means today in Berlin for a proposal as it is stored; the gravest first.',
  })
  fundingGuardOfProposal(
    @Args() { proposalId, programmeId, year, financeKind }: GuardOfProposalArgs,
    @CurrentActor() actor: Actor,
  ): Promise<object[]> {
    const asked = { fundingYear: year, financeKind: financeKind ?? null };
    return this.plans.guard(actor, { proposalId, programmeId, ...asked });
  }

  @SignedIn()
  @Query(() => [GuardFindingModel], {
    description:
      'The same for what a draft asks for, the gravest first; none for an application that was handed in, is unknown or hidden, or whose proposal is.',
  })
  fundingGuardOfApplication(
    @Args('applicationId', { type: () => ID }) applicationId: FundingApplicationId,
    @CurrentActor() actor: Actor,
  ): Promise<object[]> {
    return this.plans.guardDraft(actor, applicationId);
  }

  @ResolveField(() => [ApplicationActEnum], {
    description: 'What you may do now; input may still be refused.',
  })
  may(@Parent() { state, mayManage }: ActsRow): ApplicationAct[] {
    return mayManage ? APPLICATION_ACTS.filter((act) => isPossible(act, state)) : [];
  }
}
