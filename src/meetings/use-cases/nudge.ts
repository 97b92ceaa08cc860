import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/index.js';
import { Outbox } from '../../platform/outbox/index.js';
import type { Actor } from '../../shared/actor.js';
import { DomainError } from '../../shared/domain-error.js';
import type { MeetingId } from '../../shared/ids.js';
import { invitationsOf } from '../persistence/invitations.repository.js';
import { appendHistory } from '../persistence/meetings.repository.js';
import { announce } from './convening-territories.js';
import { SeenMeetings } from './seen-meetings.js';

/** The office asks everybody who has not answered yet once more. */
@Injectable()
export class Nudge {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly meetings: SeenMeetings,
    private readonly outbox: Outbox,
  ) {}

  /** Errors: those of the meeting's state, MEETING_STARTED, NOBODY_TO_NUDGE. */
  run(actor: Actor, { meetingId }: { meetingId: MeetingId }): Promise<MeetingId> {
    return this.unitOfWork.run(actor, async (tx) => {
      const meeting = await this.meetings.toManage(tx, meetingId);
      meeting.step('NUDGE');
      meeting.assertNotStarted(tx.now);
      const called = await invitationsOf(tx, meetingId);
      const open = called.filter(({ answer, releasedAt }) => answer === 'OPEN' && releasedAt === null).length;
      if (open === 0) throw new DomainError('NOBODY_TO_NUDGE');
      await appendHistory(tx, meeting, { event: 'NUDGED', facts: { open } });
      await announce(this.outbox, tx, meeting, 'NudgeRequested');
      return meetingId;
    });
  }
}
