import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/index.js';
import type { Actor } from '../../shared/actor.js';
import { DomainError } from '../../shared/domain-error.js';
import type { AgendaItemId, DecisionId } from '../../shared/ids.js';
import { Decision, type DecisionDetails } from '../domain/decision.js';
import { assertDecides } from '../domain/meeting-state.js';
import { insertDecision } from '../persistence/decisions.repository.js';
import { DecisionsOfOffice, recordingOf } from './decisions-of-office.js';

/** What is missing: a recommendation, not counted, without conditions and money of the town. */
export interface DecisionInput extends Partial<{
  [Field in keyof DecisionDetails]: DecisionDetails[Field] | null;
}> {
  readonly outcome: DecisionDetails['outcome'];
  readonly wording: string;
}

export interface RecordDecisionInput {
  readonly agendaItemId: AgendaItemId;
  readonly decision: DecisionInput;
}

/** The office records what was decided at an item. Of two who do it at once, the first one wins. */
@Injectable()
export class RecordDecision {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly decisions: DecisionsOfOffice,
  ) {}

  /** Errors: NOT_FOUND, NOT_ALLOWED, DECISION_BEFORE_MEETING, DECISION_EXISTS and those of the details. */
  run(actor: Actor, input: RecordDecisionInput): Promise<DecisionId> {
    return this.unitOfWork.run(actor, async (tx) => {
      const { meeting, item } = await this.decisions.atItem(tx, input.agendaItemId);
      assertDecides(meeting, tx.now);
      if (item.decisionId !== null) throw new DomainError('DECISION_EXISTS');
      const decision = Decision.record(
        { id: input.agendaItemId, meetingId: meeting.id, territoryId: meeting.territoryId },
        detailsOf(input.decision),
        await this.decisions.factsOf(tx, meeting),
        recordingOf(tx),
      );
      await insertDecision(tx, decision);
      await this.decisions.follow(tx, decision, item);
      return decision.id;
    });
  }
}

export const detailsOf = (input: DecisionInput): DecisionDetails => ({
  kind: input.kind ?? 'RECOMMENDATION',
  outcome: input.outcome,
  wording: input.wording,
  votes: input.votes ?? null,
  conditions: input.conditions ?? null,
  needsTownMoney: input.needsTownMoney ?? false,
});
