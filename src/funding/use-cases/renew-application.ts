import { Injectable } from '@nestjs/common';
import type { Actor } from '../../shared/actor.js';
import type { FundingApplicationId } from '../../shared/ids.js';
import { textOf } from '../../shared/words.js';
import { reasonOf } from '../domain/application.js';
import { insertVersion } from '../persistence/applications.repository.js';
import { EditApplication, type SeenApplication } from './edit-application.js';
import { PlanOfProposal } from './plan-of-proposal.js';

export interface RenewApplicationInput extends SeenApplication {
  readonly reason: string | null;
}

/** The application gets a new version from the finance plan of the proposal as it stands now; the old ones stay. */
@Injectable()
export class RenewApplication {
  constructor(
    private readonly applications: EditApplication,
    private readonly plans: PlanOfProposal,
  ) {}

  /** Once it is handed in, the reason is asked for. Errors: those of `EditApplication` and of the plan, FUNDING_REASON_MISSING. */
  run(actor: Actor, { reason, ...seen }: RenewApplicationInput): Promise<FundingApplicationId> {
    return this.applications.run(actor, 'RENEW', seen, async (application, tx) => {
      const { proposalId, year, financeKind, state } = application;
      const { plan } = await this.plans.toApply(tx, proposalId, { fundingYear: year, financeKind });
      const why = state === 'DRAFT' ? textOf(reason, 'reason') : reasonOf(reason ?? '');
      const version = application.version + 1;
      await insertVersion(tx, application, { number: version, plan, reason: why });
      return { version };
    });
  }
}
