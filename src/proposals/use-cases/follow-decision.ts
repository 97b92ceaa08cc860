import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type Decision, type DecisionFollower, DecisionFollowers, type Paper } from '../../meetings/index.js';
import type { Tx } from '../../platform/database/index.js';
import { notFound } from '../../shared/domain-error.js';
import type { ProposalId } from '../../shared/ids.js';
import { actOfDecision } from '../domain/act-of-decision.js';
import { PROPOSAL_PAPER } from '../read/paper-source.js';
import { stateAfter } from '../domain/proposal-state.js';
import { ownPersonsIn } from '../persistence/places.repository.js';
import { lockProposal } from '../persistence/proposals.repository.js';
import { TakeStep } from './take-step.js';

/** What a council decides about a proposal moves it, in the transaction in which the decision is recorded. */
@Injectable()
export class FollowDecision implements DecisionFollower, OnModuleInit {
  readonly paperType = PROPOSAL_PAPER;

  constructor(
    private readonly followers: DecisionFollowers,
    private readonly steps: TakeStep,
  ) {}

  onModuleInit(): void {
    this.followers.register(this);
  }

  /** A proposal that was withdrawn or returned meanwhile is not decided: PROPOSAL_IS_…. */
  async decided(tx: Tx, paperId: Paper['id'], decision: Decision): Promise<void> {
    const proposal = await lockProposal(tx, paperId as string as ProposalId);
    if (proposal === null) throw notFound();
    const act = actOfDecision(decision);
    // A correction of its wording or votes moves nothing.
    if (decision.version > 1 && stateAfter(act, proposal.state) === proposal.state) return;
    proposal.move(act, tx.now);
    const [own] = await ownPersonsIn(tx, proposal.territoryId);
    await this.steps.take(tx, proposal, { act, personId: own?.id ?? null, reason: decision.conditions });
  }
}
