import { Args, Info, Mutation, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Allow, CurrentActor, MutationAnswer } from '../../platform/graphql/index.js';
import type { Actor } from '../../shared/actor.js';
import { CorrectDrawdown } from '../use-cases/correct-drawdown.js';
import { DrawFunds } from '../use-cases/draw-funds.js';
import { CorrectDrawdownInput, DrawFundsInput, RecordDrawdownPaymentInput } from './application.input.js';
import {
  CorrectDrawdownResult,
  DrawFundsResult,
  RecordDrawdownPaymentResult,
} from './application-results.js';

/** The money that comes. */
@Resolver()
export class DrawingResolver {
  constructor(
    private readonly answer: MutationAnswer,
    private readonly drawing: DrawFunds,
    private readonly correcting: CorrectDrawdown,
  ) {}

  @Allow('MANAGE_FUNDING')
  @Mutation(() => DrawFundsResult, {
    description: 'Draws money from the grant; never more in sum than was granted.',
  })
  drawFunds(
    @Args('input') input: DrawFundsInput,
    @CurrentActor() actor: Actor,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return this.answer.give({ actor, info, type: 'FundingApplication' }, () =>
      this.drawing.run(actor, input),
    );
  }

  @Allow('MANAGE_FUNDING')
  @Mutation(() => CorrectDrawdownResult, {
    description:
      'Takes a wrong drawdown out of the sums, with a reason, and puts the right one in its place; both stay to be read. Refused once the use is proved.',
  })
  correctDrawdown(
    @Args('input') input: CorrectDrawdownInput,
    @CurrentActor() actor: Actor,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return this.answer.give({ actor, info, type: 'FundingApplication' }, () =>
      this.correcting.run(actor, input),
    );
  }

  @Allow('MANAGE_FUNDING')
  @Mutation(() => RecordDrawdownPaymentResult, { description: 'Says when the money of a drawdown came.' })
  recordDrawdownPayment(
    @Args('input') input: RecordDrawdownPaymentInput,
    @CurrentActor() actor: Actor,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return this.answer.give({ actor, info, type: 'FundingApplication' }, () =>
      this.correcting.pay(actor, input),
    );
  }
}
