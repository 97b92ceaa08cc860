import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/index.js';
import type { Actor } from '../../shared/actor.js';
import { DomainError } from '../../shared/domain-error.js';
import type { InvitationId } from '../../shared/ids.js';
import { type Day, localDayOf } from '../../shared/time/day.js';
import { occasionToServe } from '../domain/served-by-hand.js';
import { lineOf } from '../../shared/words.js';
import { isServedByHand, recordHandOver } from '../persistence/invitations.repository.js';
import { InvitationsOfOffice } from './invitations-of-office.js';

export interface RecordServiceInput {
  readonly invitationId: InvitationId;
  readonly channel: 'POST' | 'PHONE' | 'HAND';
  /** The Berlin day on which the invitation reached the person. */
  readonly servedOn: Day;
  readonly detail?: string | null;
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
  run(actor: Actor, input: RecordServiceInput): Promise<InvitationId> {
    return this.unitOfWork.run(actor, async (tx) => {
      const { invitation, meeting } = await this.invitations.toEnterFor(tx, input.invitationId);
      const occasion = occasionToServe(meeting, invitation);
      const { channel, servedOn } = input;
      const told = localDayOf(meeting.toldAt ?? tx.now);
      if (servedOn < told || servedOn > localDayOf(tx.now))
        throw new DomainError('SERVED_ON_INVALID', {}, 'servedOn');
      const { schedule } = meeting;
      if (await isServedByHand(tx, { invitation, occasion, schedule }))
        throw new DomainError('SERVED_ALREADY');
      await recordHandOver(tx, {
        invitation,
        occasion,
        schedule,
        channel,
        servedOn,
        detail: lineOf(input.detail, 'detail'),
      });
      return invitation.id;
    });
  }
}
