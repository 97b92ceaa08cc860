import { Args, Info, Mutation, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Allow, CurrentActor, MutationAnswer } from '../../platform/graphql/index.js';
import type { Actor } from '../../shared/actor.js';
import { CancelMeeting } from '../use-cases/cancel-meeting.js';
import { ChangePlace } from '../use-cases/change-place.js';
import { MoveMeeting } from '../use-cases/move-meeting.js';
import { SupplementAgenda } from '../use-cases/supplement-agenda.js';
import {
  CancelMeetingInput,
  ChangePlaceInput,
  MoveMeetingInput,
  SupplementAgendaInput,
} from './meeting.input.js';
import {
  CancelMeetingResult,
  ChangePlaceResult,
  MoveMeetingResult,
  SupplementAgendaResult,
} from './results.js';

/** Changes to an invited meeting; everybody called is told. */
@Resolver()
export class ChangeMeetingResolver {
  constructor(
    private readonly answer: MutationAnswer,
    private readonly moveMeetingUseCase: MoveMeeting,
    private readonly changePlaceUseCase: ChangePlace,
    private readonly supplementAgendaUseCase: SupplementAgenda,
    private readonly cancelMeetingUseCase: CancelMeeting,
  ) {}

  @Allow('MANAGE_MEETING')
  @Mutation(() => MoveMeetingResult, {
    description:
      'Another date: the period runs anew, answers are open again, calls of deputies are withdrawn.',
  })
  moveMeeting(
    @Args('input') input: MoveMeetingInput,
    @CurrentActor() actor: Actor,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return this.answer.give({ actor, info, type: 'Meeting' }, () =>
      this.moveMeetingUseCase.run(actor, input),
    );
  }

  @Allow('MANAGE_MEETING')
  @Mutation(() => ChangePlaceResult, { description: 'Another place or video link; answers stay.' })
  changePlace(
    @Args('input') input: ChangePlaceInput,
    @CurrentActor() actor: Actor,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return this.answer.give({ actor, info, type: 'Meeting' }, () =>
      this.changePlaceUseCase.run(actor, input),
    );
  }

  @Allow('MANAGE_MEETING')
  @Mutation(() => SupplementAgendaResult, {
    description: 'Ergänzung der Tagesordnung: adds items after the invitation, within their own period.',
  })
  supplementAgenda(
    @Args('input') input: SupplementAgendaInput,
    @CurrentActor() actor: Actor,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return this.answer.give({ actor, info, type: 'Meeting' }, () =>
      this.supplementAgendaUseCase.run(actor, input),
    );
  }

  @Allow('MANAGE_MEETING')
  @Mutation(() => CancelMeetingResult, { description: 'Cancels an invited meeting.' })
  cancelMeeting(
    @Args('input') input: CancelMeetingInput,
    @CurrentActor() actor: Actor,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return this.answer.give({ actor, info, type: 'Meeting' }, () =>
      this.cancelMeetingUseCase.run(actor, input),
    );
  }
}
