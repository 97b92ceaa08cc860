import { Injectable } from '@nestjs/common';
import { type Tx, UnitOfWork } from '../../platform/database/index.js';
import { Outbox } from '../../platform/outbox/index.js';
import type { Actor } from '../../shared/actor.js';
import { DomainError, notFound } from '../../shared/domain-error.js';
import type { InvitationId } from '../../shared/ids.js';
import { stateAfter } from '../domain/meeting-state.js';
import type { InvitationRow } from '../domain/seat-chain.js';
import { lockInvitation, type MeetingNow } from '../persistence/invitations.repository.js';
import { mailToRepeat } from '../persistence/mail-to-repeat.js';
import { InvitationsOfOffice } from './invitations-of-office.js';

/**
 * Erneut senden: the mail of an invitation goes again, to the present address and with a link of its own; the
 * calendar entry stays the same. After a refusal, or when an address was wrong.
 */
@Injectable()
export class SendInvitationAgain {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly invitations: InvitationsOfOffice,
    private readonly outbox: Outbox,
  ) {}

  /**
   * Errors: NOT_FOUND, NOT_ALLOWED, those of the meeting's state, MEETING_STARTED, NO_LONGER_CALLED, ADDRESS_MISSING,
   * MAIL_UNDER_WAY.
   */
  run(actor: Actor, { invitationId }: { invitationId: InvitationId }): Promise<InvitationId> {
    return this.unitOfWork.run(actor, async (tx) => {
      const { meeting } = await this.invitations.toEnterFor(tx, invitationId);
      const [invitation] = await lockInvitation(tx, invitationId);
      if (invitation === undefined) throw notFound();
      await assertRepeatable(tx, invitation, meeting);
      const { meetingId, territoryId, role } = invitation;
      await this.outbox.append(tx, {
        topic: role === 'DEPUTY' ? 'CallRepeated' : 'InvitationRepeated',
        territoryId,
        payload: { meetingId, invitationId, schedule: meeting.schedule },
      });
      return invitationId;
    });
  }
}

async function assertRepeatable(tx: Tx, invitation: InvitationRow, meeting: MeetingNow): Promise<void> {
  stateAfter('NUDGE', meeting.state);
  if (meeting.startsAt <= tx.now) throw new DomainError('MEETING_STARTED');
  const { releasedAt, role, answer } = invitation;
  if (releasedAt !== null || (role === 'DEPUTY' && answer === 'DECLINED'))
    throw new DomainError('NO_LONGER_CALLED', {}, 'invitationId');
  const mail = await mailToRepeat(tx, invitation);
  if (mail?.hasAddress !== true) throw new DomainError('ADDRESS_MISSING', {}, 'invitationId');
  if (mail.underWay) throw new DomainError('MAIL_UNDER_WAY', {}, 'invitationId');
}
