import { Injectable } from '@nestjs/common';
import type { Actor } from '../../shared/actor.js';
import type { FundingApplicationId } from '../../shared/ids.js';
import { localDayOf } from '../../shared/time/day.js';
import { reasonOf } from '../domain/application.js';
import { EditApplication, type SeenApplication } from './edit-application.js';

export interface EndApplicationInput extends SeenApplication {
  readonly reason: string;
}

/** No money comes: the funder refused, or the town takes its application back. */
@Injectable()
export class EndApplication {
  constructor(private readonly applications: EditApplication) {}

  /** Errors: those of `EditApplication`, FUNDING_REASON_MISSING. */
  reject(actor: Actor, input: EndApplicationInput): Promise<FundingApplicationId> {
    return this.end(actor, 'REJECT', input);
  }

  /** Errors: those of `EditApplication`, FUNDING_REASON_MISSING. */
  withdraw(actor: Actor, input: EndApplicationInput): Promise<FundingApplicationId> {
    return this.end(actor, 'WITHDRAW', input);
  }

  private end(
    actor: Actor,
    act: 'REJECT' | 'WITHDRAW',
    { reason, ...seen }: EndApplicationInput,
  ): Promise<FundingApplicationId> {
    return this.applications.run(actor, act, seen, async (_, tx) => ({
      reason: reasonOf(reason),
      endedOn: localDayOf(tx.now),
    }));
  }
}
