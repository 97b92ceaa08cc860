import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/index.js';
import { Outbox } from '../../platform/outbox/index.js';
import type { Actor } from '../../shared/actor.js';
import { DomainError } from '../../shared/domain-error.js';
import type { MeetingId } from '../../shared/ids.js';
import { appendHistory, storeMeeting } from '../persistence/meetings.repository.js';
import { announce } from './convening-territories.js';
import { inviteBodies, rulesOfBodies } from './invite-bodies.js';
import { type SeenMeeting, SeenMeetings } from './seen-meetings.js';

export interface SendInvitationInput extends SeenMeeting {
  /** Makes the shorter period of urgent cases hold. */
  readonly urgencyReason?: string | null;
}

/**
 * The coordination office calls the meeting in the name of the chair: everybody with a seat on that day is invited, and
 * for a vacant seat its first deputy.
 */
@Injectable()
export class SendInvitation {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly meetings: SeenMeetings,
    private readonly outbox: Outbox,
  ) {}

  run(actor: Actor, input: SendInvitationInput): Promise<MeetingId> {
    return this.unitOfWork.run(actor, async (tx) => {
      const meeting = await this.meetings.toEdit(tx, input);
      meeting.invite(
        { rules: await rulesOfBodies(tx, meeting), urgencyReason: input.urgencyReason ?? null },
        tx.now,
      );
      await storeMeeting(tx, meeting);
      const invited = await inviteBodies(tx, meeting);
      if (invited === 0) throw new DomainError('NOBODY_TO_INVITE');
      await appendHistory(tx, meeting, { event: 'INVITED', facts: { invited } });
      await announce(this.outbox, tx, meeting, 'MeetingInvited');
      return meeting.id;
    });
  }
}
