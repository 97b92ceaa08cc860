import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/index.js';
import { Outbox } from '../../platform/outbox/index.js';
import type { Actor } from '../../shared/actor.js';
import type { MeetingId } from '../../shared/ids.js';
import { appendHistory, returnTopics, storeMeeting } from '../persistence/meetings.repository.js';
import { announce, inEachTerritory } from './convening-territories.js';
import { endLinksOf } from './end-links-of.js';
import { type SeenMeeting, SeenMeetings } from './seen-meetings.js';

export interface CancelMeetingInput extends SeenMeeting {
  readonly reason: string;
}

/** An invited meeting does not take place: everybody called is told, calendars drop it, links end, topics wait again. */
@Injectable()
export class CancelMeeting {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly meetings: SeenMeetings,
    private readonly outbox: Outbox,
  ) {}

  run(actor: Actor, input: CancelMeetingInput): Promise<MeetingId> {
    return this.unitOfWork.run(actor, async (tx) => {
      const meeting = await this.meetings.toEdit(tx, input);
      meeting.cancel(input.reason, tx.now);
      await storeMeeting(tx, meeting);
      await inEachTerritory(tx, meeting, async (there, territoryId) => {
        await endLinksOf(there, meeting.id);
        await returnTopics(there, meeting.id, territoryId);
      });
      await appendHistory(tx, meeting, { event: 'CANCELLED' });
      await announce(this.outbox, tx, meeting, 'MeetingCancelled');
      return meeting.id;
    });
  }
}
