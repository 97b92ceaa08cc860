import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/index.js';
import { VisibleThings } from '../../platform/graphql/index.js';
import type { Actor } from '../../shared/actor.js';
import { retryAll } from './retry-all.js';

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
      await retryAll(tx, [deliveryId]);
      return deliveryId;
    });
  }
}
