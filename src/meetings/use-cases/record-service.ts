import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/index.js';
import type { Actor } from '../../shared/actor.js';
import { DomainError } from '../../shared/domain-error.js';
import type { InvitationId } from '../../shared/ids.js';
import { occasionToServe, type ServiceByHand, serviceByHand } from '../domain/served-by-hand.js';
import { isServedByHand, recordHandOver } from '../persistence/services-by-hand.js';
import { InvitationsOfOffice } from './invitations-of-office.js';

export interface RecordServiceInput extends ServiceByHand {
  readonly invitationId: InvitationId;
}

/** The office enters that somebody was told by post, phone or hand how it stands with the meeting. */
@Injectable()
export class RecordService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly invitations: InvitationsOfOffice,
  ) {}

  /**
   * Of two offices that enter it at once the second is refused. Errors: NOT_FOUND, NOT_ALLOWED, SERVED_ON_INVALID,
   * SERVED_ALREADY and those of the meeting's state.
   */
  run(actor: Actor, { invitationId, ...input }: RecordServiceInput): Promise<InvitationId> {
    return this.unitOfWork.run(actor, async (tx) => {
      const { invitation, meeting } = await this.invitations.toEnterFor(tx, invitationId);
      const told = { invitation, occasion: occasionToServe(meeting, invitation), schedule: meeting.schedule };
      const service = serviceByHand(input, { toldAt: meeting.toldAt ?? tx.now, now: tx.now });
      if (await isServedByHand(tx, told)) throw new DomainError('SERVED_ALREADY');
      await recordHandOver(tx, told, service, tx.now);
      return invitation.id;
    });
  }
}
