import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database/index.js';
import { VisibleThings } from '../../platform/graphql/index.js';
import { changedMeanwhile, notAllowed, notFound } from '../../shared/domain-error.js';
import type { PersonId, ProposalId } from '../../shared/ids.js';
import type { Proposal } from '../domain/proposal.js';
import { mayWrite, partIn, type PartInProposal } from '../domain/proposal.policy.js';
import { loadProposal, lockProposal } from '../persistence/proposals.repository.js';
import { ownPersonsIn } from '../persistence/places.repository.js';

/** A proposal as its editor saw it. */
export interface SeenProposal {
  readonly proposalId: ProposalId;
  readonly revision: number;
}

/** A proposal with the acting person's part in it. */
export interface ProposalInHand {
  readonly proposal: Proposal;
  readonly part: PartInProposal;
  /** The acting person's identity in the town; null for an office without one. */
  readonly personId: PersonId | null;
}

/** Loads proposals for those who change them: seen first, then the right, then the revision. */
@Injectable()
export class SeenProposals {
  constructor(private readonly visible: VisibleThings) {}

  /** Locked until the transaction ends; who may do what is for the caller to ask. Errors: NOT_FOUND, CHANGED_MEANWHILE. */
  async open(
    tx: Tx,
    { proposalId, revision }: SeenProposal,
    allows: (part: PartInProposal) => boolean,
  ): Promise<ProposalInHand> {
    const inHand = await this.sighted(tx, proposalId);
    if (!allows(inHand.part)) throw notAllowed();
    if (inHand.proposal.revision !== revision) throw changedMeanwhile();
    return inHand;
  }

  /** As `open`, for what does not depend on a revision. Error: NOT_FOUND. */
  async sighted(tx: Tx, proposalId: ProposalId): Promise<ProposalInHand> {
    await this.visible.assert(tx, 'ProjectProposal', proposalId);
    const proposal = await lockProposal(tx, proposalId);
    if (proposal === null) throw notFound();
    const own = await ownPersonsIn(tx, proposal.territoryId);
    return { proposal, part: partIn(tx.actor, proposal, own), personId: own[0]?.id ?? null };
  }

  /** Without a lock, for whoever only looks: e.g. whom he could ask. Errors: NOT_FOUND, NOT_ALLOWED. */
  async toLook(tx: Tx, proposalId: ProposalId, allows: (part: PartInProposal) => boolean): Promise<Proposal> {
    await this.visible.assert(tx, 'ProjectProposal', proposalId);
    const proposal = await loadProposal(tx, proposalId);
    if (proposal === null) throw notFound();
    const own = await ownPersonsIn(tx, proposal.territoryId);
    if (!allows(partIn(tx.actor, proposal, own))) throw notAllowed();
    return proposal;
  }

  /** For its authors, and the office in their place. Errors: NOT_FOUND, NOT_ALLOWED, CHANGED_MEANWHILE. */
  toWrite(tx: Tx, seen: SeenProposal): Promise<ProposalInHand> {
    return this.open(tx, seen, mayWrite);
  }
}
