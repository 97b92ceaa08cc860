import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/index.js';
import type { Actor } from '../../shared/actor.js';
import { DomainError, notAllowed, notFound } from '../../shared/domain-error.js';
import { type CoachAgreementId, isUuid, type TerritoryId } from '../../shared/ids.js';
import { may } from '../../shared/permissions.js';
import { localDayOf } from '../../shared/time/day.js';
import { endCoaches } from '../domain/coach-agreement.js';
import { dropAppointment, storeEnd } from '../persistence/appointments.js';
import { coachesOf, endAgreement, kindOfTerritory } from '../persistence/coach-agreements.js';

/** The coordination of a town takes its agreement back; its coaches hold until the end of this day. */
@Injectable()
export class WithdrawAgreement {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Errors: NOT_FOUND, NOT_ALLOWED, COACH_NOT_AGREED. */
  run(actor: Actor, territoryId: TerritoryId): Promise<CoachAgreementId> {
    return this.unitOfWork.run(actor, async (tx) => {
      if (!isUuid(territoryId) || (await kindOfTerritory(tx, territoryId)) === null) throw notFound();
      if (!may(actor, 'AGREE_TO_COACH', { territoryId })) throw notAllowed();
      const agreement = await endAgreement(tx, territoryId, actor.accountId);
      if (agreement === null) throw new DomainError('COACH_NOT_AGREED', {}, 'territoryId');
      const { ended, dropped } = endCoaches(await coachesOf(tx, territoryId), localDayOf(tx.now));
      for (const appointment of ended) await storeEnd(tx, appointment);
      for (const appointment of dropped) await dropAppointment(tx, appointment);
      return agreement;
    });
  }
}
