import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database/index.js';
import { VisibleThings } from '../../platform/graphql/index.js';
import { notAllowed, notFound } from '../../shared/domain-error.js';
import type { InvitationId } from '../../shared/ids.js';
import { mayEnterFor } from '../domain/meeting.policy.js';
import type { InvitationRow } from '../domain/seat-chain.js';
import { findInvitation, type MeetingNow, meetingNow } from '../persistence/invitations.repository.js';

/** An invitation for which the office enters something, with its meeting as it is now. */
export interface EnteredFor {
  readonly invitation: InvitationRow;
  readonly meeting: MeetingNow;
}

/** Loads invitations for the office that enters answers and service for others. */
@Injectable()
export class InvitationsOfOffice {
  constructor(private readonly visible: VisibleThings) {}

  /** Errors: NOT_FOUND, NOT_ALLOWED. */
  async toEnterFor(tx: Tx, id: InvitationId): Promise<EnteredFor> {
    await this.visible.assert(tx, 'Invitation', id);
    const invitation = await findInvitation(tx, id);
    if (invitation === null) throw notFound();
    if (!mayEnterFor(tx.actor, invitation)) throw notAllowed();
    const meeting = await meetingNow(tx, invitation.meetingId);
    if (meeting === null) throw notFound();
    return { invitation, meeting };
  }
}
