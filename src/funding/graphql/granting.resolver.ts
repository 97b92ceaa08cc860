import { Args, Info, Mutation, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Allow, CurrentActor, MutationAnswer } from '../../platform/graphql/index.js';
import type { Actor } from '../../shared/actor.js';
import { EndApplication } from '../use-cases/end-application.js';
import { KeepGrant } from '../use-cases/keep-grant.js';
import {
  RejectFundingApplicationInput,
  WithdrawFundingApplicationInput,
  RecordGrantInput,
  ChangeGrantInput,
} from './application.input.js';
import {
  RejectFundingApplicationResult,
  WithdrawFundingApplicationResult,
  RecordGrantResult,
  ChangeGrantResult,
} from './application-results.js';

/** What the funder decides. */
@Resolver()
export class GrantingResolver {
  constructor(
    private readonly answer: MutationAnswer,
    private readonly ending: EndApplication,
    private readonly granting: KeepGrant,
  ) {}

  @Allow('MANAGE_FUNDING')
  @Mutation(() => RejectFundingApplicationResult, { description: 'The funder refuses.' })
  rejectFundingApplication(
    @Args('input') input: RejectFundingApplicationInput,
    @CurrentActor() actor: Actor,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return this.answer.give({ actor, info, type: 'FundingApplication' }, () =>
      this.ending.reject(actor, input),
    );
  }

  @Allow('MANAGE_FUNDING')
  @Mutation(() => WithdrawFundingApplicationResult, { description: 'The town takes its application back.' })
  withdrawFundingApplication(
    @Args('input') input: WithdrawFundingApplicationInput,
    @CurrentActor() actor: Actor,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return this.answer.give({ actor, info, type: 'FundingApplication' }, () =>
      this.ending.withdraw(actor, input),
    );
  }

  @Allow('MANAGE_FUNDING')
  @Mutation(() => RecordGrantResult, { description: 'Enters the grant notice (Zuwendungsbescheid).' })
  recordGrant(
    @Args('input') input: RecordGrantInput,
    @CurrentActor() actor: Actor,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return this.answer.give({ actor, info, type: 'FundingApplication' }, () =>
      this.granting.record(actor, input),
    );
  }

  @Allow('MANAGE_FUNDING')
  @Mutation(() => ChangeGrantResult, { description: 'Enters what changes the notice later.' })
  changeGrant(
    @Args('input') input: ChangeGrantInput,
    @CurrentActor() actor: Actor,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return this.answer.give({ actor, info, type: 'FundingApplication' }, () =>
      this.granting.change(actor, input),
    );
  }
}
