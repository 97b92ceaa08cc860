import { Args, Info, Mutation, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Allow, CurrentActor, MutationAnswer } from '../../platform/graphql/index.js';
import type { Actor } from '../../shared/actor.js';
import { StartApplication } from '../use-cases/start-application.js';
import { RenewApplication } from '../use-cases/renew-application.js';
import { SubmitApplication } from '../use-cases/submit-application.js';
import { RecordReceipt } from '../use-cases/record-receipt.js';
import {
  StartFundingApplicationInput,
  RenewFundingApplicationInput,
  SubmitFundingApplicationInput,
  RecordFundingReceiptInput,
} from './application.input.js';
import {
  StartFundingApplicationResult,
  RenewFundingApplicationResult,
  SubmitFundingApplicationResult,
  RecordFundingReceiptResult,
} from './application-results.js';

/** The way of an application to the funder. */
@Resolver()
export class ApplyingResolver {
  constructor(
    private readonly answer: MutationAnswer,
    private readonly starting: StartApplication,
    private readonly renewing: RenewApplication,
    private readonly submitting: SubmitApplication,
    private readonly receiving: RecordReceipt,
  ) {}

  @Allow('MANAGE_FUNDING')
  @Mutation(() => StartFundingApplicationResult, {
    description: 'Begins an application with the finance plan of the proposal as it stands.',
  })
  startFundingApplication(
    @Args('input') input: StartFundingApplicationInput,
    @CurrentActor() actor: Actor,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return this.answer.give({ actor, info, type: 'FundingApplication' }, () =>
      this.starting.run(actor, input),
    );
  }

  @Allow('MANAGE_FUNDING')
  @Mutation(() => RenewFundingApplicationResult, {
    description: 'Takes the finance plan of the proposal as it stands now as a new version.',
  })
  renewFundingApplication(
    @Args('input') input: RenewFundingApplicationInput,
    @CurrentActor() actor: Actor,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return this.answer.give({ actor, info, type: 'FundingApplication' }, () =>
      this.renewing.run(actor, input),
    );
  }

  @Allow('MANAGE_FUNDING')
  @Mutation(() => SubmitFundingApplicationResult, { description: 'Says that the application was handed in.' })
  submitFundingApplication(
    @Args('input') input: SubmitFundingApplicationInput,
    @CurrentActor() actor: Actor,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return this.answer.give({ actor, info, type: 'FundingApplication' }, () =>
      this.submitting.run(actor, input),
    );
  }

  @Allow('MANAGE_FUNDING')
  @Mutation(() => RecordFundingReceiptResult, { description: 'Says when it arrived at the funder.' })
  recordFundingReceipt(
    @Args('input') input: RecordFundingReceiptInput,
    @CurrentActor() actor: Actor,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return this.answer.give({ actor, info, type: 'FundingApplication' }, () =>
      this.receiving.run(actor, input),
    );
  }
}
