import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database/index.js';
import { VisibleThings } from '../../platform/graphql/index.js';
import { Outbox } from '../../platform/outbox/index.js';
import { changedMeanwhile, notFound } from '../../shared/domain-error.js';
import type { AgendaItemId, DecisionId } from '../../shared/ids.js';
import { localDayOf } from '../../shared/time/day.js';
import type { Decision, Recording } from '../domain/decision.js';
import type { Meeting } from '../domain/meeting.js';
import type { VotingFacts } from '../domain/votes.js';
import {
  type ItemToDecide,
  itemToDecide,
  lockDecision,
  votingSeatsOf,
} from '../persistence/decisions.repository.js';
import { appendHistory } from '../persistence/meetings.repository.js';
import { inTerritory } from './convening-territories.js';
import { DecisionFollowers } from './decision-followers.js';
import { SeenMeetings } from './seen-meetings.js';

/** A decision as its editor saw it. */
export interface SeenDecision {
  readonly decisionId: DecisionId;
  readonly revision: number;
}

/** What the office records decisions with: the item, its meeting in hand, and what counts for the votes. */
@Injectable()
export class DecisionsOfOffice {
  constructor(
    private readonly visible: VisibleThings,
    private readonly meetings: SeenMeetings,
    private readonly followers: DecisionFollowers,
    private readonly outbox: Outbox,
  ) {}

  /** The meeting is locked, so that of two who record at once the second sees the first. Errors: NOT_FOUND, NOT_ALLOWED. */
  async atItem(tx: Tx, id: AgendaItemId): Promise<{ meeting: Meeting; item: ItemToDecide }> {
    await this.visible.assert(tx, 'AgendaItem', id);
    const known = await itemToDecide(tx, id);
    if (known === null) throw notFound();
    const meeting = await this.meetings.toManage(tx, known.meetingId);
    const item = await itemToDecide(tx, id);
    if (item === null) throw notFound();
    return { meeting, item };
  }

  /** Errors: NOT_FOUND, NOT_ALLOWED, CHANGED_MEANWHILE. */
  async toEdit(tx: Tx, { decisionId, revision }: SeenDecision) {
    await this.visible.assert(tx, 'Decision', decisionId);
    const decision = await lockDecision(tx, decisionId);
    if (decision === null) throw notFound();
    const { meeting, item } = await this.atItem(tx, decision.agendaItemId);
    if (decision.revision !== revision) throw changedMeanwhile();
    return { decision, meeting, item };
  }

  /** The rules are those of the leading body when it was called; every convening body's seats may vote. */
  async factsOf(tx: Tx, meeting: Meeting): Promise<VotingFacts> {
    const day = localDayOf(meeting.startsAt);
    let votingSeats = 0;
    for (const body of meeting.bodies)
      votingSeats += await inTerritory(tx, meeting, body.bodyTerritoryId, (there) =>
        votingSeatsOf(there, body.bodyId, day),
      );
    return { votingSeats, rules: meeting.bodies[0]?.rules ?? {} };
  }

  /** What follows from every version: the meeting's history, the paper's own way, and the event. */
  async follow(tx: Tx, decision: Decision, item: ItemToDecide): Promise<void> {
    const { id: decisionId, agendaItemId, meetingId, territoryId, version } = decision;
    await appendHistory(
      tx,
      { id: meetingId, territoryId },
      { event: version === 1 ? 'DECISION_RECORDED' : 'DECISION_CHANGED', facts: { agendaItemId, version } },
    );
    await this.followers.tell(tx, item.paper, decision);
    const payload = { meetingId, agendaItemId, decisionId, version };
    await this.outbox.append(tx, { topic: 'DecisionRecorded', territoryId, payload });
  }
}

/** Signed by whoever acts, now. */
export const recordingOf = (tx: Tx): Recording => ({ at: tx.now, by: tx.actor.accountId });
