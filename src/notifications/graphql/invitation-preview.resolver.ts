import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import { Allow, CurrentActor } from '../../platform/graphql/index.js';
import type { Actor } from '../../shared/actor.js';
import type { MeetingId } from '../../shared/ids.js';
import { type InvitationPreview, PreviewInvitation } from '../use-cases/preview-invitation.js';
import { InvitationPreviewModel } from './invitation-preview.model.js';

/** The invitation before it leaves. */
@Resolver(() => InvitationPreviewModel)
export class InvitationPreviewResolver {
  constructor(private readonly previewing: PreviewInvitation) {}

  @Allow('MANAGE_MEETING')
  @Query(() => InvitationPreviewModel, {
    nullable: true,
    description:
      'The invitation of a draft as each recipient will get it when it is sent now, or of an invited meeting as it would be sent again. For the office of the meeting. Stores and sends nothing.',
  })
  invitationPreview(
    @Args('meetingId', { type: () => ID }) meetingId: string,
    @Args('recipientId', { type: () => ID, nullable: true, description: 'A person; absent: the first.' })
    recipientId: string | null,
    @Args('urgencyReason', {
      type: () => String,
      nullable: true,
      description: 'With which the invitation would be sent.',
    })
    urgencyReason: string | null,
    @CurrentActor() actor: Actor,
  ): Promise<InvitationPreview> {
    return this.previewing.run(actor, {
      meetingId: meetingId as MeetingId,
      recipientId: recipientId ?? null,
      urgencyReason: urgencyReason ?? null,
    });
  }
}
