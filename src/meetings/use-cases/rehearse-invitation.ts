import { Injectable } from '@nestjs/common';
import { type Tx, UnitOfWork } from '../../platform/database/index.js';
import type { Actor } from '../../shared/actor.js';
import type { MeetingId, TerritoryId } from '../../shared/ids.js';
import type { Meeting } from '../domain/meeting.js';
import { stateAfter } from '../domain/meeting-state.js';
import { storeMeeting } from '../persistence/meetings.repository.js';
import { territoriesOf } from './convening-territories.js';
import { inviteBodies, rulesOfBodies } from './invite-bodies.js';
import { SeenMeetings } from './seen-meetings.js';

/** The meeting to look at, and the reason of urgency with which it would be called. */
export interface Rehearsal {
  readonly meetingId: MeetingId;
  readonly urgencyReason: string | null;
}

/**
 * Lets the office look at a meeting as if the invitation had gone out now: everything is stored as sending would store
 * it, looked at, and rolled back. What is seen is therefore what will be sent. Periods and agenda are not asked for.
 */
@Injectable()
export class RehearseInvitation {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly meetings: SeenMeetings,
  ) {}

  /** An invited meeting is shown as it is. Errors: NOT_FOUND, NOT_ALLOWED, PLACE_MISSING, MEETING_HELD, MEETING_CANCELLED. */
  run<T>(
    actor: Actor,
    { meetingId, urgencyReason }: Rehearsal,
    look: (tx: Tx, territories: readonly TerritoryId[]) => Promise<T>,
  ): Promise<T> {
    return this.unitOfWork.rehearse(actor, async (tx) => {
      const meeting = await this.meetings.toManage(tx, meetingId);
      if (meeting.state === 'DRAFT') await inviteAll(tx, meeting, urgencyReason);
      else meeting.state = stateAfter('CHANGE_PLACE', meeting.state);
      return look(tx, territoriesOf(meeting));
    });
  }
}

async function inviteAll(tx: Tx, meeting: Meeting, urgencyReason: string | null): Promise<void> {
  meeting.rehearseInvitation({ rules: await rulesOfBodies(tx, meeting), urgencyReason }, tx.now);
  await storeMeeting(tx, meeting);
  await inviteBodies(tx, meeting);
}
