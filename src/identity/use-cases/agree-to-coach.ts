import { Injectable } from '@nestjs/common';
import { brokenConstraint, UnitOfWork } from '../../platform/database/index.js';
import type { Actor } from '../../shared/actor.js';
import { DomainError, notAllowed, notFound } from '../../shared/domain-error.js';
import { type CoachAgreementId, isUuid, type TerritoryId } from '../../shared/ids.js';
import { may } from '../../shared/permissions.js';
import { addAgreement, kindOfTerritory, stateOf } from '../persistence/coach-agreements.js';

/** The coordination of a town agrees that the state appoints a coach for it. */
@Injectable()
export class AgreeToCoach {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Errors: NOT_FOUND, NOT_ALLOWED, COACH_ONLY_FOR_TOWN, NO_STATE, COACH_AGREED_ALREADY. */
  async run(actor: Actor, territoryId: TerritoryId): Promise<CoachAgreementId> {
    try {
      return await this.unitOfWork.run(actor, async (tx) => {
        const kind = isUuid(territoryId) ? await kindOfTerritory(tx, territoryId) : null;
        if (kind === null) throw notFound();
        if (!may(actor, 'AGREE_TO_COACH', { territoryId })) throw notAllowed();
        if (kind !== 'MUNICIPALITY') throw new DomainError('COACH_ONLY_FOR_TOWN', {}, 'territoryId');
        const toTerritoryId = await stateOf(tx);
        if (toTerritoryId === null) throw new DomainError('NO_STATE');
        return addAgreement(tx, { territoryId, toTerritoryId, by: actor.accountId });
      });
    } catch (error) {
      throw brokenConstraint(error) === 'coach_agreement_live'
        ? new DomainError('COACH_AGREED_ALREADY')
        : error;
    }
  }
}
