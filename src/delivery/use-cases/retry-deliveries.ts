import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/index.js';
import type { Actor } from '../../shared/actor.js';
import { notAllowed } from '../../shared/domain-error.js';
import { isUuid, type TerritoryId } from '../../shared/ids.js';
import { may } from '../../shared/permissions.js';
import type { DeliveryState } from '../domain/delivery-state.js';
import { failedDeliveries } from '../persistence/failed-deliveries.js';
import { retryAll } from './retry-all.js';

export interface WhatToRetry {
  readonly territoryId: TerritoryId;
  readonly state: DeliveryState;
  readonly kind?: string | null;
  readonly meetingId?: string | null;
}

/** Office or administration sends all again that failed, e.g. after the mail server was mended. */
@Injectable()
export class RetryDeliveries {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Their number. Errors: NOT_ALLOWED, also for who may read no kinds and meetings and asks by them. */
  run(actor: Actor, { territoryId, state, kind = null, meetingId = null }: WhatToRetry): Promise<number> {
    return this.unitOfWork.run(actor, async (tx) => {
      const byContent = kind !== null || meetingId !== null;
      if (!may(actor, byContent ? 'MANAGE_DELIVERY' : 'RETRY_DELIVERY', { territoryId })) throw notAllowed();
      if (meetingId !== null && !isUuid(meetingId)) return 0;
      return retryAll(tx, await failedDeliveries(tx, { territoryId, state, kind, meetingId }));
    });
  }
}
