import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/index.js';
import type { Actor } from '../../shared/actor.js';
import type { DecisionId } from '../../shared/ids.js';
import type { TownDecision } from '../domain/decision.js';
import { storeDecision } from '../persistence/decisions.repository.js';
import { DecisionsOfOffice, recordingOf, type SeenDecision } from './decisions-of-office.js';

export interface RecordTownDecisionInput extends SeenDecision, TownDecision {}

/** The office adds what administration or Stadtrat decided about the money of the town. */
@Injectable()
export class RecordTownDecision {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly decisions: DecisionsOfOffice,
  ) {}

  /** Errors: NOT_FOUND, NOT_ALLOWED, CHANGED_MEANWHILE and those of `Decision.takeTownDecision`. */
  run(actor: Actor, { authority, granted, decidedOn, reference, ...seen }: RecordTownDecisionInput) {
    return this.unitOfWork.run(actor, async (tx): Promise<DecisionId> => {
      const { decision, item } = await this.decisions.toEdit(tx, seen);
      decision.takeTownDecision({ authority, granted, decidedOn, reference }, recordingOf(tx));
      await storeDecision(tx, decision);
      await this.decisions.follow(tx, decision, item);
      return decision.id;
    });
  }
}
