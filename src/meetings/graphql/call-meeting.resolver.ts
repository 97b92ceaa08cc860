import { Args, Info, Mutation, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Allow, CurrentActor, MutationAnswer } from '../../platform/graphql/index.js';
import type { Actor } from '../../shared/actor.js';
import { ChangeMeetingDraft } from '../use-cases/change-meeting-draft.js';
import { DiscardDraft } from '../use-cases/discard-draft.js';
import { ScheduleMeeting } from '../use-cases/schedule-meeting.js';
import { SendInvitation } from '../use-cases/send-invitation.js';
import {
  ChangeMeetingDraftInput,
  DiscardDraftInput,
  ScheduleMeetingInput,
  SendInvitationInput,
} from './meeting.input.js';
import {
  ChangeMeetingDraftResult,
  DiscardDraftResult,
  ScheduleMeetingResult,
  SendInvitationResult,
} from './results.js';

/** From the draft to the invitation. */
@Resolver()
export class CallMeetingResolver {
  constructor(
    private readonly answer: MutationAnswer,
    private readonly scheduleMeetingUseCase: ScheduleMeeting,
    private readonly changeMeetingDraftUseCase: ChangeMeetingDraft,
    private readonly discardDraftUseCase: DiscardDraft,
    private readonly sendInvitationUseCase: SendInvitation,
  ) {}

  @Allow('MANAGE_MEETING')
  @Mutation(() => ScheduleMeetingResult, { description: 'Stores a draft; nothing is sent.' })
  scheduleMeeting(
    @Args('input') input: ScheduleMeetingInput,
    @CurrentActor() actor: Actor,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return this.answer.give({ actor, info, type: 'Meeting' }, () =>
      this.scheduleMeetingUseCase.run(actor, input),
    );
  }

  @Allow('MANAGE_MEETING')
  @Mutation(() => ChangeMeetingDraftResult, {
    description: 'Changes a draft. An invited meeting is moved or its place changed instead.',
  })
  changeMeetingDraft(
    @Args('input') input: ChangeMeetingDraftInput,
    @CurrentActor() actor: Actor,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return this.answer.give({ actor, info, type: 'Meeting' }, () =>
      this.changeMeetingDraftUseCase.run(actor, input),
    );
  }

  @Allow('MANAGE_MEETING')
  @Mutation(() => DiscardDraftResult, {
    description:
      'Deletes a draft with its agenda; topics return to the backlog. Answers with the leading body.',
  })
  discardDraft(
    @Args('input') input: DiscardDraftInput,
    @CurrentActor() actor: Actor,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return this.answer.give({ actor, info, type: 'Body' }, () => this.discardDraftUseCase.run(actor, input));
  }

  @Allow('MANAGE_MEETING')
  @Mutation(() => SendInvitationResult, {
    description:
      'Calls the meeting: everybody with a seat on its day is invited. Refused when the period is too short.',
  })
  sendInvitation(
    @Args('input') input: SendInvitationInput,
    @CurrentActor() actor: Actor,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return this.answer.give({ actor, info, type: 'Meeting' }, () =>
      this.sendInvitationUseCase.run(actor, input),
    );
  }
}
