import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database/index.js';
import type { Audience } from '../../shared/audience.js';
import { DomainError } from '../../shared/domain-error.js';
import type { AgendaItemId, BodyId, MeetingId } from '../../shared/ids.js';
import type { Paper } from '../domain/paper.js';
import { storeMeeting } from '../persistence/meetings.repository.js';
import { rulesInForce } from './rules-in-force.js';
import { SeenMeetings } from './seen-meetings.js';

export interface PaperForAgenda {
  readonly meetingId: MeetingId;
  readonly paper: Paper;
  readonly title: string;
  readonly audience: readonly Audience[];
  /** The body that shall decide. */
  readonly bodyId: BodyId;
}

/** A paper of another module becomes an item to be decided, at the end of a draft's agenda. */
@Injectable()
export class PutPaperOnAgenda {
  constructor(private readonly meetings: SeenMeetings) {}

  /** As a step of whoever owns the paper. Errors: NOT_FOUND, NOT_ALLOWED, PAPER_OF_OTHER_BODY and those of `Meeting.addItem`. */
  async put(tx: Tx, { meetingId, bodyId, ...item }: PaperForAgenda): Promise<AgendaItemId> {
    const meeting = await this.meetings.toManage(tx, meetingId);
    if (!meeting.bodies.some((body) => body.bodyId === bodyId))
      throw new DomainError('PAPER_OF_OTHER_BODY', {}, 'meetingId');
    const added = meeting.addItem({ ...item, kind: 'DECISION' }, await rulesInForce(tx, meeting.leadBodyId));
    await storeMeeting(tx, meeting);
    return added.id;
  }
}
