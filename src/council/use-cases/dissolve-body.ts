import { Injectable } from '@nestjs/common';
import type { Actor } from '../../shared/actor.js';
import { DomainError } from '../../shared/domain-error.js';
import type { BodyId } from '../../shared/ids.js';
import type { Day } from '../../shared/time/day.js';
import { UnitOfWork } from '../../platform/database/index.js';
import { Outbox } from '../../platform/outbox/index.js';
import { assertNoneBelow } from '../domain/body-hierarchy.js';
import { seatEnded } from '../domain/events.js';
import { endSeatsOf, hasSeatsAfter, lockHierarchy } from '../persistence/bodies.repository.js';
import { bodySchema } from '../persistence/council.schema.js';
import { type SeenRow, claimRevision } from '../persistence/revision.js';
import { assertMay } from './assert-may.js';
import { SeenThings } from './seen-things.js';

export interface DissolveBodyInput extends SeenRow {
  /** The last day of the body and of its seats. */
  readonly on: Day;
}

/** The office dissolves a body: its seats end with it. */
@Injectable()
export class DissolveBody {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly seen: SeenThings,
    private readonly outbox: Outbox,
  ) {}

  run(actor: Actor, input: DissolveBodyInput): Promise<BodyId> {
    return this.unitOfWork.run(actor, async (tx) => {
      const body = await this.seen.body(tx, input.id);
      assertMay(actor, 'MANAGE_COUNCIL', { territoryId: body.territoryId, bodyId: body.id });
      assertNoneBelow(await lockHierarchy(tx, body.territoryId), body.id);
      body.dissolve(input.on);
      await claimRevision(tx, 'body', input);
      if (await hasSeatsAfter(tx, body.id, input.on)) throw new DomainError('BODY_HAS_LATER_SEATS', {}, 'on');
      await tx.manager.save(bodySchema, body);
      for (const id of await endSeatsOf(tx, body.id, input.on)) {
        await this.outbox.append(tx, seatEnded({ id, bodyId: body.id, territoryId: body.territoryId }, null));
      }
      return body.id;
    });
  }
}
