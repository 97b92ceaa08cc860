import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/index.js';
import { VisibleThings } from '../../platform/graphql/index.js';
import type { Actor } from '../../shared/actor.js';
import { DomainError, notAllowed, notFound } from '../../shared/domain-error.js';
import type { FundingApplicationId } from '../../shared/ids.js';
import { may } from '../../shared/permissions.js';
import { localDayOf } from '../../shared/time/day.js';
import { checkedDrawdown, type DrawdownFacts } from '../domain/grant.js';
import { lockApplication } from '../persistence/applications.repository.js';
import { insertDrawdown, lockGrant } from '../persistence/grants.repository.js';
import { inFundersWords } from './edit-application.js';

export interface DrawFundsInput extends DrawdownFacts {
  readonly applicationId: FundingApplicationId;
}

/**
 * The office draws money from the grant. It names no revision: each drawdown stands for itself, and the row of the
 * grant is the lock under which the last euro is given once, however many ask for it.
 */
@Injectable()
export class DrawFunds {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly visible: VisibleThings,
  ) {}

  /** Errors: NOT_FOUND, NOT_ALLOWED, APPLICATION_IS_<STATE>, and those of `checkedDrawdown`. */
  run(actor: Actor, { applicationId, ...facts }: DrawFundsInput): Promise<FundingApplicationId> {
    return inFundersWords(
      this.unitOfWork.run(actor, async (tx) => {
        await this.visible.assert(tx, 'FundingApplication', applicationId);
        const application = await lockApplication(tx, applicationId);
        if (application === null) throw notFound();
        if (!may(actor, 'MANAGE_FUNDING', application)) throw notAllowed();
        const grant = await lockGrant(tx, applicationId);
        if (grant === null) throw new DomainError(`APPLICATION_IS_${application.state}`);
        await insertDrawdown(tx, application, checkedDrawdown(facts, grant, localDayOf(tx.now)));
        return applicationId;
      }),
    );
  }
}
