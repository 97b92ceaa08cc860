import { Injectable } from '@nestjs/common';
import { type Tx, UnitOfWork } from '../../platform/database/index.js';
import { Outbox } from '../../platform/outbox/index.js';
import type { Actor } from '../../shared/actor.js';
import { DomainError } from '../../shared/domain-error.js';
import type { BodyId, MeetingId } from '../../shared/ids.js';
import type { RulesSnapshot } from '../domain/convening-body.js';
import type { Meeting } from '../domain/meeting.js';
import { appendHistory, storeMeeting } from '../persistence/meetings.repository.js';
import { inviteHolders } from '../persistence/seat-changes.repository.js';
import { callDeputiesOfVacantSeats } from './call-deputies-of-vacant-seats.js';
import { announce, inEachTerritory, inTerritory } from './convening-territories.js';
import { rulesInForce } from './rules-in-force.js';
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

async function rulesOfBodies(tx: Tx, meeting: Meeting): Promise<Map<BodyId, RulesSnapshot>> {
  const rules = new Map<BodyId, RulesSnapshot>();
  for (const { bodyId, bodyTerritoryId } of meeting.bodies) {
    rules.set(
      bodyId,
      await inTerritory(tx, meeting, bodyTerritoryId, (there) => rulesInForce(there, bodyId)),
    );
  }
  return rules;
}

/** How many are called. */
async function inviteBodies(tx: Tx, meeting: Meeting): Promise<number> {
  let invited = 0;
  await inEachTerritory(tx, meeting, async (there, territoryId) => {
    const holders = await inviteHolders(there, { meetingId: meeting.id, territoryId, seatIds: null });
    const deputies = await callDeputiesOfVacantSeats(there, meeting.id, territoryId);
    invited += holders.length + deputies.length;
  });
  return invited;
}
