import { Injectable } from '@nestjs/common';
import { type Tx, UnitOfWork } from '../../platform/database/index.js';
import { VisibleThings } from '../../platform/graphql/index.js';
import { Outbox } from '../../platform/outbox/index.js';
import { isApproved, loadProposal, type Proposal } from '../../proposals/index.js';
import type { Actor } from '../../shared/actor.js';
import { DomainError, notAllowed, notFound } from '../../shared/domain-error.js';
import { newId, type PersonId, type ProjectId, type ProposalId } from '../../shared/ids.js';
import { type ProjectPlan, planOf } from './plan-from-proposal.js';
import { mayStart } from '../domain/project.policy.js';
import { addEntries } from '../persistence/plan.repository.js';
import { appendStep, insertProject, ownPersonsIn } from '../persistence/projects.repository.js';

/** The office makes a project of an approved proposal, with all that the proposal says about it. */
@Injectable()
export class StartProject {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly visible: VisibleThings,
    private readonly outbox: Outbox,
  ) {}

  /**
   * Of two at once the second is refused. Errors: NOT_FOUND, NOT_ALLOWED, PROPOSAL_NOT_APPROVED, PERIOD_MISSING,
   * PROJECT_STARTED_ALREADY.
   */
  run(actor: Actor, { proposalId }: { readonly proposalId: ProposalId }): Promise<ProjectId> {
    return this.unitOfWork.run(actor, async (tx) => {
      const proposal = await this.approved(tx, proposalId);
      const [personId = null] = await ownPersonsIn(tx, proposal.territoryId);
      const { startsOn, endsOn } = proposal;
      if (startsOn === null || endsOn === null) throw new DomainError('PERIOD_MISSING');
      const owner = { id: newId<ProjectId>(), territoryId: proposal.territoryId };
      await insertProject(tx, {
        ...owner,
        ...{ bodyId: proposal.bodyId, proposalId, startsOn, endsOn, memberIds: proposal.authorIds },
        ...{
          title: proposal.title,
          summary: proposal.summary,
          audience: proposal.audience,
          state: 'PLANNED',
        },
        implementingOrganisationId: proposal.implementingOrganisationId,
      });
      await storePlan(tx, owner, planOf(proposal.content));
      await appendStep(tx, owner, { step: 'START', state: 'PLANNED', reason: null, personId });
      await this.tell(tx, owner, personId);
      return owner.id;
    });
  }

  private async approved(tx: Tx, id: ProposalId): Promise<Proposal> {
    await this.visible.assert(tx, 'ProjectProposal', id, 'share');
    const proposal = await loadProposal(tx, id);
    if (proposal === null) throw notFound();
    if (!mayStart(tx.actor, proposal)) throw notAllowed();
    if (!isApproved(proposal.state)) throw new DomainError('PROPOSAL_NOT_APPROVED');
    return proposal;
  }

  private tell(
    tx: Tx,
    { id: projectId, territoryId }: Pick<Proposal, 'territoryId'> & { readonly id: ProjectId },
    byPersonId: PersonId | null,
  ): Promise<void> {
    return this.outbox.append(tx, {
      topic: 'ProjectStarted',
      territoryId,
      payload: { projectId, byPersonId },
    });
  }
}

async function storePlan(
  tx: Tx,
  owner: Parameters<typeof addEntries>[1],
  { milestones, indicators, partners, lines, risks }: ProjectPlan,
): Promise<void> {
  await addEntries(
    tx,
    owner,
    'MILESTONE',
    milestones.map(({ title, dueOn }) => ({ title, due_on: dueOn })),
  );
  await addEntries(
    tx,
    owner,
    'INDICATOR',
    indicators.map(({ dueOn, ...rest }) => ({ ...rest, due_on: dueOn })),
  );
  await addEntries(
    tx,
    owner,
    'PARTNER',
    partners.map(({ name, contribution }) => ({ name, contribution })),
  );
  await addEntries(
    tx,
    owner,
    'BUDGET_LINE',
    lines.map(({ kind, label, planned }, position) => ({ kind, label, planned_cents: planned, position })),
  );
  await addEntries(
    tx,
    owner,
    'RISK',
    risks.map((risk) => ({ ...risk, likelihood: 'MEDIUM', impact: 'MEDIUM', state: 'OPEN' })),
  );
}
