import { Injectable } from '@nestjs/common';
import type { Actor } from '../../shared/actor.js';
import type { PersonId, SeatId } from '../../shared/ids.js';
import { localDayOf } from '../../shared/time/day.js';
import { type Tx, UnitOfWork } from '../../platform/database/index.js';
import type { Seat } from '../domain/seat.js';
import { deputyOrder } from '../domain/seat-rules.js';
import { storeDeputies } from '../persistence/deputies.repository.js';
import { type SeenRow, claimRevision } from '../persistence/revision.js';
import { assertMay } from './assert-may.js';
import { inTownWords } from './in-town-words.js';
import { SeenThings } from './seen-things.js';

export interface NameDeputiesInput extends SeenRow {
  /** Persons in the order in which they are called; the whole list. */
  readonly deputies: readonly string[];
}

/** The office names the deputies of a seat in their order; those left out are no deputies any more. */
@Injectable()
export class NameDeputies {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly seen: SeenThings,
  ) {}

  run(actor: Actor, input: NameDeputiesInput): Promise<SeatId> {
    const named = this.unitOfWork.run(actor, async (tx) => {
      const seat = await this.seen.seat(tx, input.id);
      assertMay(actor, 'MANAGE_COUNCIL', { territoryId: seat.territoryId, bodyId: seat.bodyId });
      seat.assertNotOver(localDayOf(tx.now));
      const order = deputyOrder(seat, input.deputies as readonly PersonId[]);
      await this.assertOfTerritory(tx, seat, order);
      await claimRevision(tx, 'seat', input);
      await storeDeputies(tx, seat, order);
      return seat.id;
    });
    return inTownWords(named);
  }

  private async assertOfTerritory(tx: Tx, seat: Seat, deputies: readonly PersonId[]): Promise<void> {
    for (const [index, id] of deputies.entries()) {
      await this.seen.personOf(tx, seat.territoryId, { id, field: `deputies.${index}` });
    }
  }
}
