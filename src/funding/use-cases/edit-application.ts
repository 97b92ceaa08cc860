import { Injectable } from '@nestjs/common';
import { brokenConstraint, type Tx, UnitOfWork } from '../../platform/database/index.js';
import { VisibleThings } from '../../platform/graphql/index.js';
import { Outbox } from '../../platform/outbox/index.js';
import { ownPersonsIn } from '../../proposals/index.js';
import type { Actor } from '../../shared/actor.js';
import { changedMeanwhile, DomainError, notAllowed, notFound } from '../../shared/domain-error.js';
import type { FundingApplicationId } from '../../shared/ids.js';
import { may } from '../../shared/permissions.js';
import type { FundingApplication } from '../domain/application.js';
import { type ApplicationAct, type ApplicationState, stateAfter } from '../domain/application-state.js';
import {
  type ApplicationChange,
  lockApplication,
  storeApplication,
} from '../persistence/applications.repository.js';

/** An application as its editor saw it. */
export interface SeenApplication {
  readonly applicationId: FundingApplicationId;
  readonly revision: number;
}

export type Edit = (application: FundingApplication, tx: Tx) => Promise<ApplicationChange>;

/** The rules that two requests can break together, as PostgreSQL names them. */
const RULES: Readonly<Record<string, () => DomainError>> = {
  funding_application_once: () => new DomainError('APPLICATION_EXISTS', {}, 'programmeId'),
  grant_not_overdrawn: () => changedMeanwhile(),
};

/** The common way of everything that the office does to an application: open it as seen, change it, store it. */
@Injectable()
export class EditApplication {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly visible: VisibleThings,
    private readonly outbox: Outbox,
  ) {}

  /** Errors: NOT_FOUND, NOT_ALLOWED, CHANGED_MEANWHILE, APPLICATION_IS_<STATE> and those of the edit. */
  run(actor: Actor, act: ApplicationAct, seen: SeenApplication, edit: Edit): Promise<FundingApplicationId> {
    return inFundersWords(
      this.unitOfWork.run(actor, async (tx) => {
        await this.visible.assert(tx, 'FundingApplication', seen.applicationId);
        const application = await lockApplication(tx, seen.applicationId);
        if (application === null) throw notFound();
        if (!may(actor, 'MANAGE_FUNDING', application)) throw notAllowed();
        if (application.revision !== seen.revision) throw changedMeanwhile();
        const state = stateAfter(act, application.state);
        await storeApplication(tx, application, { ...(await edit(application, tx)), state });
        if (state !== application.state) await this.tell(tx, application, state);
        return application.id;
      }),
    );
  }

  /** Whoever proposed it is told how it stands with the money. */
  private async tell(
    tx: Tx,
    { id, proposalId, territoryId }: FundingApplication,
    state: ApplicationState,
  ): Promise<void> {
    const [own] = await ownPersonsIn(tx, territoryId);
    const payload = { applicationId: id, proposalId, state, byPersonId: own?.id ?? null };
    await this.outbox.append(tx, { topic: 'FundingMoved', territoryId, payload });
  }
}

/** Says a rule that the database kept, because two requests met, as the rule it is. */
export async function inFundersWords<T>(transaction: Promise<T>): Promise<T> {
  try {
    return await transaction;
  } catch (error) {
    throw RULES[brokenConstraint(error) ?? '']?.() ?? error;
  }
}
