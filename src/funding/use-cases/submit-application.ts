import { Injectable } from '@nestjs/common';
import type { Actor } from '../../shared/actor.js';
import { DomainError } from '../../shared/domain-error.js';
import type { FundingApplicationId } from '../../shared/ids.js';
import { type Day, localDayOf } from '../../shared/time/day.js';
import { happenedOn } from '../domain/application.js';
import { guardFindings } from '../domain/guard/index.js';
import { planOf } from '../persistence/applications.repository.js';
import { EditApplication, type SeenApplication } from './edit-application.js';
import { SeenProgrammes } from './seen-programmes.js';

export interface SubmitApplicationInput extends SeenApplication {
  readonly submittedOn: Day;
  /** The rules as they are known may be wrong: the office decides, and says so. */
  readonly despiteFindings: boolean;
}

/** The office says that it has handed the application in. */
@Injectable()
export class SubmitApplication {
  constructor(
    private readonly applications: EditApplication,
    private readonly programmes: SeenProgrammes,
  ) {}

  /** Errors: those of `EditApplication`, DAY_TO_COME, GUARD_WARNS. */
  run(
    actor: Actor,
    { submittedOn, despiteFindings, ...seen }: SubmitApplicationInput,
  ): Promise<FundingApplicationId> {
    return this.applications.run(actor, 'SUBMIT', seen, async (application, tx) => {
      const today = localDayOf(tx.now);
      const day = happenedOn(submittedOn, today, 'submittedOn');
      const programme = await this.programmes.programme(tx, application.programmeId);
      const { plan } = await planOf(tx, application);
      const blockers = guardFindings(programme, plan, day).filter(({ severity }) => severity === 'BLOCKER');
      if (blockers.length > 0 && !despiteFindings)
        throw new DomainError('GUARD_WARNS', { count: blockers.length }, 'despiteFindings');
      return { submittedOn: day };
    });
  }
}
