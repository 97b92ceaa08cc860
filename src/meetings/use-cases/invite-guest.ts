import { Injectable } from '@nestjs/common';
import { type Tx, UnitOfWork } from '../../platform/database/index.js';
import { VisibleThings } from '../../platform/graphql/index.js';
import { Outbox } from '../../platform/outbox/index.js';
import type { Actor } from '../../shared/actor.js';
import { DomainError } from '../../shared/domain-error.js';
import type { AgendaItemId, InvitationId, MeetingId, PersonId } from '../../shared/ids.js';
import type { Meeting } from '../domain/meeting.js';
import { invitationsOf, inviteGuest } from '../persistence/invitations.repository.js';
import { appendHistory } from '../persistence/meetings.repository.js';
import { SeenMeetings } from './seen-meetings.js';

export interface InviteGuestInput {
  readonly meetingId: MeetingId;
  readonly personId: PersonId;
  /** The only item that the guest sees; none: date and place only. */
  readonly agendaItemId?: AgendaItemId | null;
}

/** The office invites a guest; he is told with the invitation, or at once when it is out already. */
@Injectable()
export class InviteGuest {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly meetings: SeenMeetings,
    private readonly visible: VisibleThings,
    private readonly outbox: Outbox,
  ) {}

  /** Errors: NOT_FOUND, NOT_ALLOWED, MEETING_HELD, MEETING_CANCELLED, AGENDA_ITEM_UNKNOWN, GUEST_IS_CALLED. */
  run(actor: Actor, input: InviteGuestInput): Promise<InvitationId> {
    return this.unitOfWork.run(actor, async (tx) => {
      const meeting = await this.meetings.toManage(tx, input.meetingId);
      await this.visible.assert(tx, 'Person', input.personId);
      await assertCanBeGuest(tx, meeting, input);
      const { id: meetingId, territoryId } = meeting;
      const agendaItemId = input.agendaItemId ?? null;
      const invitationId = await inviteGuest(tx, {
        territoryId,
        meetingId,
        personId: input.personId,
        agendaItemId,
      });
      if (invitationId === null) throw new DomainError('GUEST_IS_CALLED', {}, 'personId');
      await appendHistory(tx, meeting, { event: 'GUEST_INVITED', facts: { invitationId } });
      if (meeting.state === 'INVITED') {
        await this.outbox.append(tx, {
          topic: 'GuestInvited',
          territoryId,
          payload: { meetingId, invitationId, schedule: meeting.schedule },
        });
      }
      return invitationId;
    });
  }
}

async function assertCanBeGuest(
  tx: Tx,
  meeting: Meeting,
  { personId, agendaItemId }: InviteGuestInput,
): Promise<void> {
  // A draft and an invited meeting take guests.
  if (meeting.state !== 'DRAFT') meeting.step('CHANGE_PLACE');
  if (meeting.state === 'INVITED') meeting.assertNotStarted(tx.now);
  const known = agendaItemId == null || meeting.agenda.some(({ id }) => id === agendaItemId);
  if (!known) throw new DomainError('AGENDA_ITEM_UNKNOWN', {}, 'agendaItemId');
  const called = await invitationsOf(tx, meeting.id);
  if (called.some((each) => each.personId === personId && each.releasedAt === null)) {
    throw new DomainError('GUEST_IS_CALLED', {}, 'personId');
  }
}
