import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/index.js';
import { Outbox } from '../../platform/outbox/index.js';
import type { Actor } from '../../shared/actor.js';
import type { MeetingId } from '../../shared/ids.js';
import { appendHistory, storeMeeting } from '../persistence/meetings.repository.js';
import { announce, inEachTerritory } from './convening-territories.js';
import { endLinksOf } from './end-links-of.js';
import { type SeenMeeting, SeenMeetings } from './seen-meetings.js';

export interface MarkMeetingHeldInput extends SeenMeeting {
  /** The actual end. */
  readonly endedAt: Date;
}

/** The office says that the meeting took place and when it ended. */
@Injectable()
export class MarkMeetingHeld {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly meetings: SeenMeetings,
    private readonly outbox: Outbox,
  ) {}

  run(actor: Actor, input: MarkMeetingHeldInput): Promise<MeetingId> {
    return this.unitOfWork.run(actor, async (tx) => {
      const meeting = await this.meetings.toEdit(tx, input);
      meeting.markHeld(input.endedAt, tx.now);
      await storeMeeting(tx, meeting);
      await inEachTerritory(tx, meeting, (there) => endLinksOf(there, meeting.id));
      await appendHistory(tx, meeting, { event: 'HELD', facts: { until: input.endedAt } });
      await announce(this.outbox, tx, meeting, 'MeetingHeld');
      return meeting.id;
    });
  }
}
