import { Injectable } from '@nestjs/common';
import type { Actor } from '../../shared/actor.js';
import { notFound } from '../../shared/domain-error.js';
import type { FundingApplicationId } from '../../shared/ids.js';
import { localDayOf } from '../../shared/time/day.js';
import { assertNotBelowDrawn, checkedGrant, type GrantFacts } from '../domain/grant.js';
import { planOf } from '../persistence/applications.repository.js';
import { insertGrant, lockGrant, storeGrant } from '../persistence/grants.repository.js';
import { EditApplication, type SeenApplication } from './edit-application.js';

export interface GrantInput extends SeenApplication {
  readonly grant: GrantFacts;
}

/** The office enters the grant notice (Zuwendungsbescheid), and what changes it later. */
@Injectable()
export class KeepGrant {
  constructor(private readonly applications: EditApplication) {}

  /** Errors: those of `EditApplication` and of `checkedGrant`. */
  record(actor: Actor, { grant, ...seen }: GrantInput): Promise<FundingApplicationId> {
    return this.applications.run(actor, 'RECORD_GRANT', seen, async (application, tx) => {
      const { requested } = await planOf(tx, application);
      await insertGrant(tx, application, checkedGrant(grant, { requested, today: localDayOf(tx.now) }));
      return {};
    });
  }

  /** Errors: as `record`, GRANT_BELOW_DRAWN. */
  change(actor: Actor, { grant, ...seen }: GrantInput): Promise<FundingApplicationId> {
    return this.applications.run(actor, 'CHANGE_GRANT', seen, async (application, tx) => {
      const money = await lockGrant(tx, application.id);
      if (money === null) throw notFound();
      const { requested } = await planOf(tx, application);
      const facts = checkedGrant(grant, { requested, today: localDayOf(tx.now) });
      assertNotBelowDrawn(facts.amount, money);
      await storeGrant(tx, application, facts);
      return {};
    });
  }
}
