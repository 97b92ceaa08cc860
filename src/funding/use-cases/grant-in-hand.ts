import { Injectable } from '@nestjs/common';
import { type Tx, UnitOfWork } from '../../platform/database/index.js';
import { VisibleThings } from '../../platform/graphql/index.js';
import type { Actor } from '../../shared/actor.js';
import { DomainError, notAllowed, notFound } from '../../shared/domain-error.js';
import type { FundingApplicationId } from '../../shared/ids.js';
import { may } from '../../shared/permissions.js';
import type { FundingApplication } from '../domain/application.js';
import type { GrantedMoney } from '../domain/grant.js';
import { lockApplication } from '../persistence/applications.repository.js';
import { lockGrant } from '../persistence/grants.repository.js';
import { inFundersWords } from './edit-application.js';

export interface Granted {
  readonly application: FundingApplication;
  readonly grant: GrantedMoney;
}

/**
 * The common way of everything that the office does with drawdowns. It names no revision: each drawdown stands for itself,
 * and the row of the grant is the lock under which the last euro is given once, however many ask for it.
 */
@Injectable()
export class GrantInHand {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly visible: VisibleThings,
  ) {}

  /** Errors: NOT_FOUND, NOT_ALLOWED, APPLICATION_IS_<STATE>. */
  run(
    actor: Actor,
    id: FundingApplicationId,
    edit: (granted: Granted, tx: Tx) => Promise<void>,
  ): Promise<FundingApplicationId> {
    return inFundersWords(
      this.unitOfWork.run(actor, async (tx) => {
        await this.visible.assert(tx, 'FundingApplication', id);
        const application = await lockApplication(tx, id);
        if (application === null) throw notFound();
        if (!may(actor, 'MANAGE_FUNDING', application)) throw notAllowed();
        const grant = await lockGrant(tx, id);
        if (grant === null) throw new DomainError(`APPLICATION_IS_${application.state}`);
        await edit({ application, grant }, tx);
        return id;
      }),
    );
  }
}
