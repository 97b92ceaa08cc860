import { Injectable } from '@nestjs/common';
import type { Actor } from '../../shared/actor.js';
import type { FundingApplicationId } from '../../shared/ids.js';
import { localDayOf } from '../../shared/time/day.js';
import { checkedDrawdown, type DrawdownFacts } from '../domain/grant.js';
import { insertDrawdown } from '../persistence/grants.repository.js';
import { GrantInHand } from './grant-in-hand.js';

export interface DrawFundsInput extends DrawdownFacts {
  readonly applicationId: FundingApplicationId;
}

/** The office draws money from the grant. */
@Injectable()
export class DrawFunds {
  constructor(private readonly grants: GrantInHand) {}

  /** Errors: those of `GrantInHand.run` and of `checkedDrawdown`. */
  run(actor: Actor, { applicationId, ...facts }: DrawFundsInput): Promise<FundingApplicationId> {
    return this.grants.run(actor, applicationId, ({ application, grant }, tx) =>
      insertDrawdown(tx, application, checkedDrawdown(facts, grant, localDayOf(tx.now)), null),
    );
  }
}
