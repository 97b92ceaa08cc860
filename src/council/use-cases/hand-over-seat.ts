import { Injectable } from '@nestjs/common';
import type { Actor } from '../../shared/actor.js';
import type { SeatId } from '../../shared/ids.js';
import { type Day, localDayOf } from '../../shared/time/day.js';
import { UnitOfWork } from '../../platform/database/index.js';
import { Outbox } from '../../platform/outbox/index.js';
import { seatEnded } from '../domain/events.js';
import type { SeatChair } from '../domain/seat.js';
import { assertFitsAmong } from '../domain/seat-rules.js';
import { seatSchema } from '../persistence/council.schema.js';
import { deputiesOf, storeDeputies } from '../persistence/deputies.repository.js';
import { type SeenRow, claimRevision } from '../persistence/revision.js';
import { assertMay } from './assert-may.js';
import { inTownWords } from './in-town-words.js';
import { SeenThings } from './seen-things.js';

export interface HandOverSeatInput extends SeenRow {
  /** The new holder; null leaves the seat of an organisation vacant. */
  readonly holderId: string | null;
  /** The chair that the new holder takes, if any. */
  readonly chair: SeatChair | null;
  /** The first day of the new holder. */
  readonly from: Day;
}

/** The office hands a seat over to another holder; answers with the successor seat. */
@Injectable()
export class HandOverSeat {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly seen: SeenThings,
    private readonly outbox: Outbox,
  ) {}

  run(actor: Actor, input: HandOverSeatInput): Promise<SeatId> {
    const handedOver = this.unitOfWork.run(actor, async (tx) => {
      const seat = await this.seen.seat(tx, input.id);
      const { territoryId, bodyId } = seat;
      assertMay(actor, 'MANAGE_COUNCIL', { territoryId, bodyId });
      const holderId = await this.seen.personOf(tx, territoryId, { id: input.holderId, field: 'holderId' });
      await claimRevision(tx, 'seat', input);
      const successor = seat.handOver({ ...input, holderId }, localDayOf(tx.now));
      const others = (await tx.manager.findBy(seatSchema, { bodyId })).filter(
        (other) => other.id !== seat.id,
      );
      assertFitsAmong(successor, [...others, seat]);
      await tx.manager.save(seatSchema, seat);
      await tx.manager.save(seatSchema, successor);
      const deputies = (await deputiesOf(tx, seat.id)).filter((deputy) => deputy !== holderId);
      await storeDeputies(tx, successor, deputies);
      await this.outbox.append(tx, seatEnded(seat, successor.id));
      return successor.id;
    });
    return inTownWords(handedOver);
  }
}
