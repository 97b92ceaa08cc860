import { Args, Info, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Allow, CurrentActor, MutationAnswer, SignedIn } from '../../platform/graphql/index.js';
import type { Actor } from '../../shared/actor.js';
import type { FundingProgrammeId } from '../../shared/ids.js';
import { FollowProgramme } from '../use-cases/follow-programme.js';
import { GuardPlan } from '../use-cases/guard-plan.js';
import { FundingPlanInput, GuardFindingModel } from './guard.model.js';
import { FollowFundingProgrammeInput, UnfollowFundingProgrammeInput } from './programme.input.js';
import { FollowFundingProgrammeResult, UnfollowFundingProgrammeResult } from './results.js';

/** What a town does with a programme before it applies: keep its dates in sight, and look whether a plan fits. */
@Resolver()
export class BeforeApplyingResolver {
  constructor(
    private readonly answer: MutationAnswer,
    private readonly following: FollowProgramme,
    private readonly guarding: GuardPlan,
  ) {}

  @SignedIn()
  @Query(() => [GuardFindingModel], {
    description:
      'What the programme means today in Berlin for a plan that need not be saved; the gravest first.',
  })
  fundingGuard(
    @Args('plan') { programmeId, ...plan }: FundingPlanInput,
    @CurrentActor() actor: Actor,
  ): Promise<object[]> {
    return this.guarding.run(actor, programmeId as FundingProgrammeId, plan);
  }

  @Allow('MANAGE_FUNDING')
  @Mutation(() => FollowFundingProgrammeResult, {
    description: 'Puts the windows of the programme among the deadlines of the town.',
  })
  followFundingProgramme(
    @Args('input') input: FollowFundingProgrammeInput,
    @CurrentActor() actor: Actor,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return this.answer.give({ actor, info, type: 'FundingProgramme' }, () =>
      this.following.follow(actor, input),
    );
  }

  @Allow('MANAGE_FUNDING')
  @Mutation(() => UnfollowFundingProgrammeResult, {
    description: 'Takes the windows of the programme from the deadlines of the town.',
  })
  unfollowFundingProgramme(
    @Args('input') input: UnfollowFundingProgrammeInput,
    @CurrentActor() actor: Actor,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return this.answer.give({ actor, info, type: 'FundingProgramme' }, () =>
      this.following.unfollow(actor, input),
    );
  }
}
