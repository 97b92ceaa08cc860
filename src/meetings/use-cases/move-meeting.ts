import { Injectable } from '@nestjs/common';
import { type Tx, UnitOfWork } from '../../platform/database/index.js';
import { Outbox } from '../../platform/outbox/index.js';
import type { Actor } from '../../shared/actor.js';
import type { InvitationId, MeetingId, TerritoryId } from '../../shared/ids.js';
import type { Day } from '../../shared/time/day.js';
import { meetingTimes } from '../domain/meeting-times.js';
import { startAnswersOver } from '../persistence/invitations.repository.js';
import { appendHistory, storeMeeting } from '../persistence/meetings.repository.js';
import { inviteHolders, releaseFromEndedSeats } from '../persistence/seat-changes.repository.js';
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
      await inEachTerritory(tx, meeting, (there, territoryId) =>
        this.callAnew(there, meeting.id, territoryId),
      );
      await announce(this.outbox, tx, meeting, 'MeetingMoved');
      return meeting.id;
    });
  }
  /** Whoever has a seat on the new day is called; who was called for the old one alone is released. */
  private async callAnew(tx: Tx, meetingId: MeetingId, territoryId: TerritoryId): Promise<void> {
    const seats = { meetingId, territoryId, seatIds: null };
    await endLinksOf(tx, meetingId);
    const withdrawn = await startAnswersOver(tx, meetingId, territoryId);
    const ended = await releaseFromEndedSeats(tx, seats);
    await inviteHolders(tx, seats);
    const called = await callDeputiesOfVacantSeats(tx, meetingId, territoryId);
    const deputies = withdrawn.filter((id) => !called.includes(id));
    for (const { id } of ended) await this.released(tx, 'HolderReleased', { meetingId, territoryId, id });
    for (const id of deputies) await this.released(tx, 'DeputyReleased', { meetingId, territoryId, id });
  }

  private released(
    tx: Tx,
    topic: 'HolderReleased' | 'DeputyReleased',
    { id, meetingId, territoryId }: { id: InvitationId; meetingId: MeetingId; territoryId: TerritoryId },
  ): Promise<void> {
    return this.outbox.append(tx, { topic, territoryId, payload: { meetingId, invitationId: id } });
  }
}
