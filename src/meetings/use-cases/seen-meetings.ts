import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database/index.js';
import { VisibleThings } from '../../platform/graphql/index.js';
import { DomainError, notAllowed, notFound } from '../../shared/domain-error.js';
import type { MeetingId } from '../../shared/ids.js';
import { formatDateTime } from '../../shared/time/german-format.js';
import type { Meeting } from '../domain/meeting.js';
import { assertMayManage } from '../domain/meeting.policy.js';
import { lockMeeting } from '../persistence/meetings.repository.js';

/** A meeting as its editor saw it. */
export interface SeenMeeting {
  readonly meetingId: MeetingId;
  readonly revision: number;
}

/** Loads meetings for those who manage them: seen first, then the right, then the revision. */
@Injectable()
export class SeenMeetings {
  constructor(private readonly visible: VisibleThings) {}

  /** Locked until the transaction ends. Errors: NOT_FOUND, NOT_ALLOWED. */
  async toManage(tx: Tx, id: MeetingId): Promise<Meeting> {
    await this.visible.assert(tx, 'Meeting', id);
    const meeting = await lockMeeting(tx, id);
    if (meeting === null) throw notFound();
    // Whom its audience brings from another town sees the meeting; which bodies call it is that town's own.
    if (meeting.bodies.length === 0) throw notAllowed();
    assertMayManage(tx.actor, meeting);
    return meeting;
  }

  /** As `toManage`, for somebody who edits what he saw. Error: CHANGED_MEANWHILE, which names the present start. */
  async toEdit(tx: Tx, seen: SeenMeeting): Promise<Meeting> {
    const meeting = await this.toManage(tx, seen.meetingId);
    if (meeting.revision !== seen.revision) {
      const what = ` Die Sitzung ist jetzt für ${formatDateTime(meeting.startsAt, meeting.zone)} angesetzt.`;
      throw new DomainError('CHANGED_MEANWHILE', { what });
    }
    return meeting;
  }
}
