import { Inject, Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/index.js';
import type { Actor } from '../../shared/actor.js';
import { CLOCK, type Clock } from '../../shared/clock.js';
import type { FundingProgrammeId } from '../../shared/ids.js';
import { localDayOf } from '../../shared/time/day.js';
import { type Finding, guardFindings } from '../domain/guard/index.js';
import type { FundingPlan } from '../domain/plan.js';
import { checkedPlan } from '../domain/plan.js';
import { SeenProgrammes } from './seen-programmes.js';

/** What a programme's rules mean today for a plan that need not be saved. */
@Injectable()
export class GuardPlan {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly seen: SeenProgrammes,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Errors: NOT_FOUND and those of `checkedPlan`. */
  run(actor: Actor, programmeId: FundingProgrammeId, plan: FundingPlan): Promise<Finding[]> {
    return this.unitOfWork.run(actor, async (tx) => {
      const programme = await this.seen.programme(tx, programmeId);
      return guardFindings(programme, checkedPlan(plan), localDayOf(this.clock.now()));
    });
  }
}
