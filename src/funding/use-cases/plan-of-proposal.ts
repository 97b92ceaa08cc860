import { Inject, Injectable } from '@nestjs/common';
import { type Tx, UnitOfWork } from '../../platform/database/index.js';
import { VisibleThings } from '../../platform/graphql/index.js';
import { loadProposal, type Proposal } from '../../proposals/index.js';
import type { Actor } from '../../shared/actor.js';
import { CLOCK, type Clock } from '../../shared/clock.js';
import { DomainError, notFound } from '../../shared/domain-error.js';
import type { FundingApplicationId, FundingProgrammeId, ProposalId } from '../../shared/ids.js';
import { localDayOf } from '../../shared/time/day.js';
import { type Finding, guardFindings } from '../domain/guard/index.js';
import { checkedYear, type FundingPlan, requestedOf } from '../domain/plan.js';
import { applicationOf } from '../persistence/applications.repository.js';
import { type Asked, proposedPlan } from './proposed-plan.js';
import { SeenProgrammes } from './seen-programmes.js';

export interface GuardProposalInput extends Asked {
  readonly proposalId: ProposalId;
  readonly programmeId: FundingProgrammeId;
}

/** The finance plan of a proposal as a plan of funding: one source for guard and application. */
@Injectable()
export class PlanOfProposal {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly visible: VisibleThings,
    private readonly programmes: SeenProgrammes,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Error: NOT_FOUND. */
  async proposal(tx: Tx, id: ProposalId): Promise<Proposal> {
    await this.visible.assert(tx, 'ProjectProposal', id, 'share');
    const proposal = await loadProposal(tx, id);
    if (proposal === null) throw notFound();
    return proposal;
  }

  /** The plan to apply with. Errors: NOT_FOUND, NUMBER_OUT_OF_RANGE, NOTHING_REQUESTED. */
  async toApply(tx: Tx, id: ProposalId, asked: Asked): Promise<{ proposal: Proposal; plan: FundingPlan }> {
    checkedYear(asked.fundingYear, 'year');
    const proposal = await this.proposal(tx, id);
    const plan = proposedPlan(proposal.content.finance, asked);
    if (requestedOf(plan) <= 0) throw new DomainError('NOTHING_REQUESTED', {}, 'proposalId');
    return { proposal, plan };
  }

  /** What the programme's rules mean today for the proposal as it is stored. Errors: NOT_FOUND, NUMBER_OUT_OF_RANGE. */
  guard(actor: Actor, { proposalId, programmeId, ...asked }: GuardProposalInput): Promise<Finding[]> {
    checkedYear(asked.fundingYear, 'year');
    return this.unitOfWork.run(actor, async (tx) => {
      const proposal = await this.proposal(tx, proposalId);
      return this.findings(tx, proposal, { programmeId, ...asked });
    });
  }

  /** The same for what a draft asks for; nothing for an application that was handed in, or is hidden. */
  guardDraft(actor: Actor, id: FundingApplicationId): Promise<Finding[]> {
    return this.unitOfWork.run(actor, async (tx) => {
      if (!(await this.visible.sees(tx, 'FundingApplication', id))) return [];
      const application = await applicationOf(tx, id);
      if (application?.state !== 'DRAFT') return [];
      const { proposalId, programmeId, year, financeKind } = application;
      if (!(await this.visible.sees(tx, 'ProjectProposal', proposalId))) return [];
      const proposal = await this.proposal(tx, proposalId);
      return this.findings(tx, proposal, { programmeId, fundingYear: year, financeKind });
    });
  }

  private async findings(
    tx: Tx,
    proposal: Proposal,
    { programmeId, ...asked }: Asked & Pick<GuardProposalInput, 'programmeId'>,
  ): Promise<Finding[]> {
    const programme = await this.programmes.programme(tx, programmeId);
    const plan = proposedPlan(proposal.content.finance, asked);
    return guardFindings(programme, plan, localDayOf(this.clock.now()));
  }
}
