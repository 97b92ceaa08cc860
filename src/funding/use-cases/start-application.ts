import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/index.js';
import type { Actor } from '../../shared/actor.js';
import { notAllowed } from '../../shared/domain-error.js';
import type { FundingApplicationId, FundingProgrammeId, ProposalId } from '../../shared/ids.js';
import { may } from '../../shared/permissions.js';
import { financeKindOf } from '../domain/application.js';
import type { FinanceKind } from '../domain/finance-kind.js';
import type { ProgrammeFacts } from '../domain/programme.js';
import { insertApplication, insertVersion } from '../persistence/applications.repository.js';
import { follow } from '../persistence/programmes.repository.js';
import { inFundersWords } from './edit-application.js';
import { PlanOfProposal } from './plan-of-proposal.js';
import { SeenProgrammes } from './seen-programmes.js';

export interface StartApplicationInput {
  readonly proposalId: ProposalId;
  readonly programmeId: FundingProgrammeId;
  readonly year: number;
  readonly financeKind: FinanceKind | null;
}

/** The office begins an application: its first version is the finance plan of the proposal as it stands. */
@Injectable()
export class StartApplication {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly plans: PlanOfProposal,
    private readonly programmes: SeenProgrammes,
  ) {}

  /** Errors: NOT_FOUND, NOT_ALLOWED, NOTHING_REQUESTED, FINANCE_KIND_NOT_OFFERED, APPLICATION_EXISTS. */
  run(actor: Actor, input: StartApplicationInput): Promise<FundingApplicationId> {
    const { proposalId, programmeId, year } = input;
    return inFundersWords(
      this.unitOfWork.run(actor, async (tx) => {
        const { territoryId } = await this.plans.proposal(tx, proposalId);
        if (!may(actor, 'MANAGE_FUNDING', { territoryId })) throw notAllowed();
        const programme = await this.programmes.programme(tx, programmeId);
        const financeKind = financeKindOf(programme, input.financeKind);
        const { plan, proposal } = await this.plans.toApply(tx, proposalId, {
          fundingYear: year,
          financeKind,
        });
        const title = titleOf(programme, year, proposal.title);
        const asked = { territoryId, proposalId, programmeId, year, financeKind, title };
        const id = await insertApplication(tx, asked);
        await insertVersion(tx, { id, territoryId }, { number: 1, plan, reason: null });
        // Whoever applies wants to know the dates.
        await follow(tx, { territoryId, programmeId });
        return id;
      }),
    );
  }
}

/** `RL KommPräv 2027: Graffiti am Bahnhof vorbeugen` */
const titleOf = ({ shortName, name }: ProgrammeFacts, year: number, proposal: string): string =>
  `${shortName ?? name} ${year}: ${proposal}`;
