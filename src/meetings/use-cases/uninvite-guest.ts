import { Injectable } from '@nestjs/common';
import { endLinks } from '../../identity/index.js';
import { type Tx, UnitOfWork } from '../../platform/database/index.js';
import { VisibleThings } from '../../platform/graphql/index.js';
import { Outbox } from '../../platform/outbox/index.js';
import type { Actor } from '../../shared/actor.js';
import { DomainError, notFound } from '../../shared/domain-error.js';
import type { InvitationId, MeetingId } from '../../shared/ids.js';
import type { InvitationRow } from '../domain/seat-chain.js';
import {
  deleteInvitation,
  findInvitation,
  releaseInvitation,
} from '../persistence/invitations.repository.js';
import { appendHistory } from '../persistence/meetings.repository.js';
import { SeenMeetings } from './seen-meetings.js';

/** The office takes back the invitation of a guest; answers with the meeting. */
@Injectable()
export class UninviteGuest {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly meetings: SeenMeetings,
    private readonly visible: VisibleThings,
    private readonly outbox: Outbox,
  ) {}

  /** Errors: NOT_FOUND, NOT_ALLOWED, NOT_A_GUEST, MEETING_HELD, MEETING_CANCELLED. */
  run(actor: Actor, { invitationId }: { invitationId: InvitationId }): Promise<MeetingId> {
    return this.unitOfWork.run(actor, async (tx) => {
      const guest = await this.invitation(tx, invitationId);
      const meeting = await this.meetings.toManage(tx, guest.meetingId);
      if (guest.role !== 'GUEST' || guest.releasedAt !== null)
        throw new DomainError('NOT_A_GUEST', {}, 'invitationId');
      const { id: meetingId, territoryId } = meeting;
      if (meeting.state === 'DRAFT') {
        await deleteInvitation(tx, guest.id);
        return meetingId;
      }
      meeting.step('CHANGE_PLACE');
      await releaseInvitation(tx, guest.id);
      await endLinks(tx, { thingIds: [guest.id], purpose: 'RSVP' });
      await appendHistory(tx, meeting, { event: 'GUEST_UNINVITED', facts: { invitationId: guest.id } });
      await this.outbox.append(tx, {
        topic: 'GuestUninvited',
        territoryId,
        payload: { meetingId, invitationId: guest.id },
      });
      return meetingId;
    });
  }

  private async invitation(tx: Tx, id: InvitationId): Promise<InvitationRow> {
    await this.visible.assert(tx, 'Invitation', id);
    const invitation = await findInvitation(tx, id);
    if (invitation === null) throw notFound();
    return invitation;
  }
}
