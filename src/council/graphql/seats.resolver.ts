import { Args, Info, Mutation, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Allow, CurrentActor, MutationAnswer } from '../../platform/graphql/index.js';
import type { Actor } from '../../shared/actor.js';
import { ChangeSeat } from '../use-cases/change-seat.js';
import { CreateSeat } from '../use-cases/create-seat.js';
import { EndSeat } from '../use-cases/end-seat.js';
import { HandOverSeat } from '../use-cases/hand-over-seat.js';
import { ChangeSeatInput, CreateSeatInput, EndSeatInput, HandOverSeatInput } from './seat.input.js';
import { ChangeSeatResult, CreateSeatResult, EndSeatResult, HandOverSeatResult } from './results.js';

/** What the office changes of the seats. */
@Resolver()
export class SeatsResolver {
  constructor(
    private readonly answer: MutationAnswer,
    private readonly creating: CreateSeat,
    private readonly changing: ChangeSeat,
    private readonly ending: EndSeat,
    private readonly handingOver: HandOverSeat,
  ) {}

  @Allow('MANAGE_COUNCIL')
  @Mutation(() => CreateSeatResult, {
    description: 'Gives an organisation, or a person alone, a seat in a body.',
  })
  createSeat(
    @Args('input') input: CreateSeatInput,
    @CurrentActor() actor: Actor,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return this.answer.give({ actor, info, type: 'Seat' }, () => this.creating.run(actor, input));
  }

  @Allow('MANAGE_COUNCIL')
  @Mutation(() => ChangeSeatResult, { description: 'Corrects a seat or fills a vacant one.' })
  changeSeat(
    @Args('input') input: ChangeSeatInput,
    @CurrentActor() actor: Actor,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return this.answer.give({ actor, info, type: 'Seat' }, () => this.changing.run(actor, input));
  }

  @Allow('MANAGE_COUNCIL')
  @Mutation(() => EndSeatResult, { description: 'Ends the term of a seat without a successor.' })
  endSeat(
    @Args('input') input: EndSeatInput,
    @CurrentActor() actor: Actor,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return this.answer.give({ actor, info, type: 'Seat' }, () => this.ending.run(actor, input));
  }

  @Allow('MANAGE_COUNCIL')
  @Mutation(() => HandOverSeatResult, {
    description: 'Hands a seat over to another holder; answers with the successor seat.',
  })
  handOverSeat(
    @Args('input') input: HandOverSeatInput,
    @CurrentActor() actor: Actor,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return this.answer.give({ actor, info, type: 'Seat' }, () => this.handingOver.run(actor, input));
  }
}
