import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database/index.js';
import type { Audience } from '../../shared/audience.js';
import type { AgendaItemId, MeetingId } from '../../shared/ids.js';
import type { Paper } from '../domain/paper.js';
import type { Meeting } from '../domain/meeting.js';
import { storeMeeting } from '../persistence/meetings.repository.js';
import { rulesInForce } from './rules-in-force.js';
import { SeenMeetings } from './seen-meetings.js';

export interface PaperForAgenda {
  readonly meetingId: MeetingId;
  readonly paper: Paper;
  readonly title: string;
  readonly audience: readonly Audience[];
}

/** A paper of another module becomes an item to be decided, at the end of a draft's agenda. */
@Injectable()
export class PutPaperOnAgenda {
  constructor(private readonly meetings: SeenMeetings) {}

  /** As a step of whoever owns the paper. Errors: NOT_FOUND, NOT_ALLOWED and those of `Meeting.addItem`. */
  async put(
    tx: Tx,
    { meetingId, ...item }: PaperForAgenda,
  ): Promise<{ itemId: AgendaItemId; meeting: Meeting }> {
    const meeting = await this.meetings.toManage(tx, meetingId);
    const added = meeting.addItem({ ...item, kind: 'DECISION' }, await rulesInForce(tx, meeting.leadBodyId));
    await storeMeeting(tx, meeting);
    return { itemId: added.id, meeting };
  }
}
