import { Injectable } from '@nestjs/common';
import type { Actor } from '../../shared/actor.js';
import type { SeatId } from '../../shared/ids.js';
import { type Day, localDayOf } from '../../shared/time/day.js';
import { UnitOfWork } from '../../platform/database/index.js';
import { Outbox } from '../../platform/outbox/index.js';
import { seatEnded } from '../domain/events.js';
import { assertFitsAmong, assertWithin } from '../domain/seat-rules.js';
import { seatSchema } from '../persistence/council.schema.js';
import { type SeenRow, claimRevision } from '../persistence/revision.js';
import { assertMay } from './assert-may.js';
import { inTownWords } from './in-town-words.js';
import { SeenThings } from './seen-things.js';

export interface EndSeatInput extends SeenRow {
  /** The last day of the term. */
  readonly on: Day;
}

/** The office ends the term of a seat without a successor. */
@Injectable()
export class EndSeat {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly seen: SeenThings,
    private readonly outbox: Outbox,
  ) {}

  run(actor: Actor, input: EndSeatInput): Promise<SeatId> {
    const ended = this.unitOfWork.run(actor, async (tx) => {
      const seat = await this.seen.seat(tx, input.id);
      const { territoryId, bodyId } = seat;
      assertMay(actor, 'MANAGE_COUNCIL', { territoryId, bodyId });
      seat.end(input.on, localDayOf(tx.now));
      assertWithin(await this.seen.bodyOfSeat(tx, bodyId), seat);
      assertFitsAmong(seat, await tx.manager.findBy(seatSchema, { bodyId }));
      await claimRevision(tx, 'seat', input);
      await tx.manager.save(seatSchema, seat);
      await this.outbox.append(tx, seatEnded(seat, null));
      return seat.id;
    });
    return inTownWords(ended);
  }
}
