import { Injectable } from '@nestjs/common';
import type { Actor } from '../../shared/actor.js';
import type { SeatId } from '../../shared/ids.js';
import { localDayOf } from '../../shared/time/day.js';
import { UnitOfWork } from '../../platform/database/index.js';
import { Outbox } from '../../platform/outbox/index.js';
import { seatEventsOf } from '../domain/events.js';
import { assertFitsAmong, assertWithin, deputyOrder } from '../domain/seat-rules.js';
import { seatSchema } from '../persistence/council.schema.js';
import { deputiesOf } from '../persistence/deputies.repository.js';
import { type SeenRow, claimRevision } from '../persistence/revision.js';
import { assertMay } from './assert-may.js';
import type { SeatInput } from './create-seat.js';
import { inTownWords } from './in-town-words.js';
import { SeenThings } from './seen-things.js';

export type ChangeSeatInput = SeenRow & SeatInput;

/** The office corrects a seat or fills a vacant one. */
@Injectable()
export class ChangeSeat {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly seen: SeenThings,
    private readonly outbox: Outbox,
  ) {}

  run(actor: Actor, input: ChangeSeatInput): Promise<SeatId> {
    const changed = this.unitOfWork.run(actor, async (tx) => {
      const seat = await this.seen.seat(tx, input.id);
      const { territoryId, bodyId } = seat;
      assertMay(actor, 'MANAGE_COUNCIL', { territoryId, bodyId });
      const holderId = await this.seen.personOf(tx, territoryId, { id: input.holderId, field: 'holderId' });
      const before = seat.facts;
      seat.change({ ...input, holderId }, localDayOf(tx.now));
      assertWithin(await this.seen.bodyOfSeat(tx, bodyId), seat);
      assertFitsAmong(seat, await tx.manager.findBy(seatSchema, { bodyId }));
      await claimRevision(tx, 'seat', input);
      deputyOrder(seat, await deputiesOf(tx, seat.id));
      await tx.manager.save(seatSchema, seat);
      for (const event of seatEventsOf(before, seat)) await this.outbox.append(tx, event);
      return seat.id;
    });
    return inTownWords(changed);
  }
}
