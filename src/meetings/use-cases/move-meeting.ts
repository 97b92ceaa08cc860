import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/index.js';
import { Outbox } from '../../platform/outbox/index.js';
import type { Actor } from '../../shared/actor.js';
import type { MeetingId } from '../../shared/ids.js';
import type { Day } from '../../shared/time/day.js';
import { meetingTimes } from '../domain/meeting-times.js';
import { startAnswersOver } from '../persistence/invitations.repository.js';
import { appendHistory, storeMeeting } from '../persistence/meetings.repository.js';
import { callDeputiesOfVacantSeats } from './call-deputies-of-vacant-seats.js';
import { announce, inEachTerritory } from './convening-territories.js';
import { endLinksOf } from './end-links-of.js';
import { type SeenMeeting, SeenMeetings } from './seen-meetings.js';

export interface MoveMeetingInput extends SeenMeeting {
  readonly startsAt: string;
  readonly endsAt?: string | null;
  readonly urgencyReason?: string | null;
  readonly answerBy?: Day | null;
}

/** The meeting gets another date: a new period, answers open again, calls of deputies withdrawn (domain.md A10). */
@Injectable()
export class MoveMeeting {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly meetings: SeenMeetings,
    private readonly outbox: Outbox,
  ) {}

  run(actor: Actor, input: MoveMeetingInput): Promise<MeetingId> {
    return this.unitOfWork.run(actor, async (tx) => {
      const meeting = await this.meetings.toEdit(tx, input);
      const from = meeting.details.times;
      const times = meetingTimes({ startsAt: input.startsAt, endsAt: input.endsAt ?? null }, tx.now);
      meeting.move(
        { times, urgencyReason: input.urgencyReason ?? null, answerBy: input.answerBy ?? null },
        tx.now,
      );
      await storeMeeting(tx, meeting);
      await appendHistory(tx, meeting, {
        event: 'MOVED',
        facts: { from, to: times, urgencyReason: meeting.urgencyReason },
      });
      await inEachTerritory(tx, meeting, async (there, territoryId) => {
        await endLinksOf(there, meeting.id);
        const withdrawn = await startAnswersOver(there, meeting.id, territoryId);
        const called = await callDeputiesOfVacantSeats(there, meeting.id, territoryId);
        for (const invitationId of withdrawn.filter((id) => !called.includes(id))) {
          await this.outbox.append(there, {
            topic: 'DeputyReleased',
            territoryId,
            payload: { meetingId: meeting.id, invitationId },
          });
        }
      });
      await announce(this.outbox, tx, meeting, 'MeetingMoved');
      return meeting.id;
    });
  }
}
