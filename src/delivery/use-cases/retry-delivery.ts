import { Injectable } from '@nestjs/common';
import { retryNotices } from '../../notifications/index.js';
import { UnitOfWork } from '../../platform/database/index.js';
import { VisibleThings } from '../../platform/graphql/index.js';
import { retryEvents } from '../../platform/outbox/index.js';
import type { Actor } from '../../shared/actor.js';

/** The office sends one mail again, or has one event handled again. */
@Injectable()
export class RetryDelivery {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly visible: VisibleThings,
  ) {}

  /** The id of the delivery; who sees it manages it. Errors: NOT_FOUND. */
  run(actor: Actor, deliveryId: string): Promise<string> {
    return this.unitOfWork.run(actor, async (tx) => {
      await this.visible.assert(tx, 'Delivery', deliveryId);
      await retryNotices(tx, [deliveryId]);
      await retryEvents(tx, [deliveryId]);
      return deliveryId;
    });
  }
}
