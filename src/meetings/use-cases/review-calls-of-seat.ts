import { Injectable } from '@nestjs/common';
import type { SeatEnded, SeatFilled } from '../../council/index.js';
import { endLinks } from '../../identity/index.js';
import { asSystemOf, type Tx, UnitOfWork } from '../../platform/database/index.js';
import { Outbox } from '../../platform/outbox/index.js';
import { anonymous } from '../../shared/actor.js';
import type { InvitationId, MeetingId, TerritoryId } from '../../shared/ids.js';
import type { MeetingTopic } from '../domain/events.js';
import { lockMeeting } from '../persistence/meetings.repository.js';
import {
  comingMeetingsOf,
  handCallsOver,
  inviteHolders,
  releaseFromEndedSeats,
} from '../persistence/seat-changes.repository.js';
import { callDeputiesOfVacantSeats } from './call-deputies-of-vacant-seats.js';

const REASON = 'seat changed';

/** What became of the seat. */
type SeatChange = Pick<SeatEnded | SeatFilled, 'territoryId' | 'payload'>;

/** The people of one town in one meeting, with the date that it has now. */
interface Reviewed {
  readonly territoryId: TerritoryId;
  readonly meetingId: MeetingId;
  readonly schedule: number;
}

/**
 * A seat got a holder or a longer term, or its term was given an end. Who was called for it to a meeting on which it is
 * no longer valid is released, and its holder, that of the successor seat, or the first deputy of a seat that is left
 * vacant is invited. A period that has become too short keeps nobody away; the forecast then says that not everybody was
 * duly called (domain.md A10). Doing it twice changes nothing more.
 */
@Injectable()
export class ReviewCallsOfSeat {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly outbox: Outbox,
  ) {}

  run({ territoryId, payload }: SeatChange): Promise<void> {
    return this.unitOfWork.run(anonymous, async (tx) => {
      const town = await asSystemOf(tx, territoryId, REASON);
      for (const meeting of await comingMeetingsOf(town, payload.bodyId)) {
        // Waits for an invitation or a move under way; a joint meeting may belong to another town.
        const locked = await lockMeeting(await asSystemOf(tx, meeting.territoryId, REASON), meeting.id);
        if (locked === null) continue;
        await this.review(
          await asSystemOf(tx, territoryId, REASON),
          { territoryId, meetingId: meeting.id, schedule: locked.schedule },
          payload,
        );
      }
    });
  }

  private async review(tx: Tx, of: Reviewed, payload: SeatChange['payload']): Promise<void> {
    const { seatId } = payload;
    const successorId = 'successorId' in payload ? payload.successorId : null;
    const seatIds = successorId === null ? [seatId] : [seatId, successorId];
    if (successorId !== null) await handCallsOver(tx, of.meetingId, { from: seatId, to: successorId });
    const released = await releaseFromEndedSeats(tx, { ...of, seatIds });
    await endLinks(tx, { thingIds: released.map(({ id }) => id), purpose: 'RSVP' });
    for (const { id, role } of released)
      await this.append(tx, of, role === 'HOLDER' ? 'HolderReleased' : 'DeputyReleased', id);
    for (const id of await inviteHolders(tx, { ...of, seatIds }))
      await this.append(tx, of, 'HolderInvited', id);
    for (const id of await callDeputiesOfVacantSeats(tx, of.meetingId, of.territoryId))
      await this.append(tx, of, 'DeputyCalled', id);
  }

  private append(
    tx: Tx,
    { territoryId, meetingId, schedule }: Reviewed,
    topic: MeetingTopic,
    invitationId: InvitationId,
  ): Promise<void> {
    return this.outbox.append(tx, { topic, territoryId, payload: { meetingId, invitationId, schedule } });
  }
}
