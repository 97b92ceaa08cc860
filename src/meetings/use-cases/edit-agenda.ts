import { Injectable } from '@nestjs/common';
import { type Tx, UnitOfWork } from '../../platform/database/index.js';
import type { Actor } from '../../shared/actor.js';
import type { MeetingId } from '../../shared/ids.js';
import type { Meeting } from '../domain/meeting.js';
import { storeMeeting } from '../persistence/meetings.repository.js';
import { type SeenMeeting, SeenMeetings } from './seen-meetings.js';

/** The common way of every change of a draft's agenda: open the meeting as seen, change it, store it. */
@Injectable()
export class EditAgenda {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly meetings: SeenMeetings,
  ) {}

  run(
    actor: Actor,
    seen: SeenMeeting,
    edit: (meeting: Meeting, tx: Tx) => Promise<void> | void,
  ): Promise<MeetingId> {
    return this.unitOfWork.run(actor, async (tx) => {
      const meeting = await this.meetings.toEdit(tx, seen);
      await edit(meeting, tx);
      await storeMeeting(tx, meeting);
      return meeting.id;
    });
  }
}
