import { Injectable } from '@nestjs/common';
import type { Actor } from '../../shared/actor.js';
import type { PersonId, SeatId } from '../../shared/ids.js';
import { UnitOfWork } from '../../platform/database/index.js';
import { Outbox } from '../../platform/outbox/index.js';
import { seatEventsOf } from '../domain/events.js';
import { Seat, type SeatFacts } from '../domain/seat.js';
import { assertFitsAmong, assertWithin } from '../domain/seat-rules.js';
import { seatSchema } from '../persistence/council.schema.js';
import { assertMay } from './assert-may.js';
import { inTownWords } from './in-town-words.js';
import { SeenThings } from './seen-things.js';

/** The facts of a seat as they come from outside. */
export type SeatInput = Omit<SeatFacts, 'holderId'> & { readonly holderId: string | null };
export type CreateSeatInput = SeatInput & { readonly bodyId: string; readonly organisationId: string | null };

/** The office gives an organisation, or a person alone, a seat in a body. */
@Injectable()
export class CreateSeat {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly seen: SeenThings,
    private readonly outbox: Outbox,
  ) {}

  run(actor: Actor, input: CreateSeatInput): Promise<SeatId> {
    const created = this.unitOfWork.run(actor, async (tx) => {
      const body = await this.seen.bodyOfSeat(tx, input.bodyId);
      const { territoryId, id: bodyId } = body;
      assertMay(actor, 'MANAGE_COUNCIL', { territoryId, bodyId });
      const organisationId = await this.seen.organisationId(tx, input.organisationId);
      const holderId: PersonId | null = await this.seen.personOf(tx, territoryId, {
        id: input.holderId,
        field: 'holderId',
      });
      const seat = Seat.create({ territoryId, bodyId, organisationId }, { ...input, holderId });
      assertWithin(body, seat);
      assertFitsAmong(seat, await tx.manager.findBy(seatSchema, { bodyId }));
      await tx.manager.save(seatSchema, seat);
      for (const event of seatEventsOf(null, seat)) await this.outbox.append(tx, event);
      return seat.id;
    });
    return inTownWords(created);
  }
}
