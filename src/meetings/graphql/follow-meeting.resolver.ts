import { Args, Info, Mutation, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Allow, CurrentActor, MutationAnswer } from '../../platform/graphql/index.js';
import type { Actor } from '../../shared/actor.js';
import { InviteGuest } from '../use-cases/invite-guest.js';
import { MarkMeetingHeld } from '../use-cases/mark-meeting-held.js';
import { Nudge } from '../use-cases/nudge.js';
import { UninviteGuest } from '../use-cases/uninvite-guest.js';
import { InviteGuestInput, UninviteGuestInput } from './invitation.input.js';
import { MarkMeetingHeldInput, NudgeInput } from './meeting.input.js';
import { InviteGuestResult, MarkMeetingHeldResult, NudgeResult, UninviteGuestResult } from './results.js';

/** What the office does for a meeting that is called. */
@Resolver()
export class FollowMeetingResolver {
  constructor(
    private readonly answer: MutationAnswer,
    private readonly markMeetingHeldUseCase: MarkMeetingHeld,
    private readonly nudgeUseCase: Nudge,
    private readonly inviteGuestUseCase: InviteGuest,
    private readonly uninviteGuestUseCase: UninviteGuest,
  ) {}

  @Allow('MANAGE_MEETING')
  @Mutation(() => MarkMeetingHeldResult, {
    description: 'Says that the meeting took place; only once its start has passed.',
  })
  markMeetingHeld(
    @Args('input') input: MarkMeetingHeldInput,
    @CurrentActor() actor: Actor,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return this.answer.give({ actor, info, type: 'Meeting' }, () =>
      this.markMeetingHeldUseCase.run(actor, input),
    );
  }

  @Allow('MANAGE_MEETING')
  @Mutation(() => NudgeResult, { description: 'Asks everybody who has not answered once more.' })
  nudge(
    @Args('input') input: NudgeInput,
    @CurrentActor() actor: Actor,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return this.answer.give({ actor, info, type: 'Meeting' }, () => this.nudgeUseCase.run(actor, input));
  }

  @Allow('MANAGE_MEETING')
  @Mutation(() => InviteGuestResult, { description: 'Invites a guest, for one item or for none.' })
  inviteGuest(
    @Args('input') input: InviteGuestInput,
    @CurrentActor() actor: Actor,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return this.answer.give({ actor, info, type: 'Invitation' }, () =>
      this.inviteGuestUseCase.run(actor, input),
    );
  }

  @Allow('MANAGE_MEETING')
  @Mutation(() => UninviteGuestResult, {
    description: 'Takes back the invitation of a guest; answers with the meeting.',
  })
  uninviteGuest(
    @Args('input') input: UninviteGuestInput,
    @CurrentActor() actor: Actor,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return this.answer.give({ actor, info, type: 'Meeting' }, () =>
      this.uninviteGuestUseCase.run(actor, input),
    );
  }
}
