import { Injectable } from '@nestjs/common';
import type { Actor } from '../../shared/actor.js';
import type { DrawdownId, FundingApplicationId } from '../../shared/ids.js';
import { type Day, localDayOf } from '../../shared/time/day.js';
import { reasonOf } from '../domain/application.js';
import { checkedDrawdown, type DrawdownFacts, paymentOf } from '../domain/grant.js';
import { assertNotHandedIn } from '../domain/proof.js';
import { cancelDrawdown, insertDrawdown, lockGrant, storePayment } from '../persistence/grants.repository.js';
import { proofOf } from '../persistence/proofs.repository.js';
import { GrantInHand } from './grant-in-hand.js';

interface OfDrawdown {
  readonly applicationId: FundingApplicationId;
  readonly drawdownId: DrawdownId;
}

export interface CorrectDrawdownInput extends OfDrawdown {
  readonly reason: string;
  /** What should have been entered; null: there was no such drawdown. */
  readonly correct: DrawdownFacts | null;
}

export interface RecordPaymentInput extends OfDrawdown {
  readonly paidOn: Day;
}

/** What the office mends in the list of its drawdowns, and adds when the money has come. */
@Injectable()
export class CorrectDrawdown {
  constructor(private readonly grants: GrantInHand) {}

  /**
   * The wrong entry counts no more and stays to be read. Of two at once one is refused. Errors: those of
   * `GrantInHand.run`, PROOF_SUBMITTED, FUNDING_REASON_MISSING, CORRECTED_ALREADY, and those of `checkedDrawdown`.
   */
  run(
    actor: Actor,
    { applicationId, drawdownId, reason, correct }: CorrectDrawdownInput,
  ): Promise<FundingApplicationId> {
    return this.grants.run(actor, applicationId, async ({ application }, tx) => {
      assertNotHandedIn(await proofOf(tx, applicationId));
      await cancelDrawdown(tx, application, { id: drawdownId, reason: reasonOf(reason) });
      if (correct === null) return;
      // What the wrong one had taken can be drawn again.
      const left = await lockGrant(tx, applicationId);
      if (left === null) return;
      const facts = checkedDrawdown(correct, left, localDayOf(tx.now));
      await insertDrawdown(tx, application, facts, drawdownId);
    });
  }

  /** Errors: those of `GrantInHand.run` and of `paymentOf`, CORRECTED_ALREADY, PAYMENT_KNOWN. */
  pay(
    actor: Actor,
    { applicationId, drawdownId, paidOn }: RecordPaymentInput,
  ): Promise<FundingApplicationId> {
    return this.grants.run(actor, applicationId, ({ application }, tx) =>
      storePayment(tx, application, drawdownId, (requestedOn) =>
        paymentOf(paidOn, { requestedOn, today: localDayOf(tx.now) }),
      ),
    );
  }
}
