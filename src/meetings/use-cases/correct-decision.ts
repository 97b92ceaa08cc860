import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/index.js';
import type { Actor } from '../../shared/actor.js';
import type { DecisionId } from '../../shared/ids.js';
import { storeDecision } from '../persistence/decisions.repository.js';
import { DecisionsOfOffice, recordingOf, type SeenDecision } from './decisions-of-office.js';
import { type DecisionInput, detailsOf } from './record-decision.js';

export interface CorrectDecisionInput extends SeenDecision {
  readonly decision: DecisionInput;
  /** Why it is corrected. */
  readonly reason: string;
}

/** The office sets a recorded decision right; what it said before is kept. */
@Injectable()
export class CorrectDecision {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly decisions: DecisionsOfOffice,
  ) {}

  /** Errors: NOT_FOUND, NOT_ALLOWED, CHANGED_MEANWHILE, CORRECTION_REASON_MISSING and those of the details. */
  run(actor: Actor, input: CorrectDecisionInput): Promise<DecisionId> {
    return this.unitOfWork.run(actor, async (tx) => {
      const { decision, meeting, item } = await this.decisions.toEdit(tx, input);
      const facts = await this.decisions.factsOf(tx, meeting);
      decision.correct(detailsOf(input.decision), input.reason, facts, recordingOf(tx));
      await storeDecision(tx, decision);
      await this.decisions.follow(tx, decision, item);
      return decision.id;
    });
  }
}
