import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/index.js';
import type { Actor } from '../../shared/actor.js';
import { DomainError } from '../../shared/domain-error.js';
import type { ProposalId } from '../../shared/ids.js';
import { textOf } from '../../shared/words.js';
import { isUnderReview } from '../domain/proposal-state.js';
import { manages, mayStateFor } from '../domain/proposal.policy.js';
import type { StatementSource } from '../domain/statement.js';
import { insertStatement, speaksFor } from '../persistence/statements.repository.js';
import { type SeenProposal, SeenProposals } from './seen-proposals.js';

export interface GiveStatementInput extends SeenProposal {
  readonly source: StatementSource;
  readonly words: string;
}

/** The police, or a working group, says what it thinks of a proposal; the office enters it for them. */
@Injectable()
export class GiveStatement {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly proposals: SeenProposals,
  ) {}

  /** Errors: NOT_FOUND, NOT_ALLOWED, CHANGED_MEANWHILE, NOT_UNDER_REVIEW, STATEMENT_MISSING, TEXT_TOO_LONG. */
  run(actor: Actor, input: GiveStatementInput): Promise<ProposalId> {
    return this.unitOfWork.run(actor, async (tx) => {
      const spoken = await speaksFor(tx, input.proposalId);
      const { proposal, part, personId } = await this.proposals.open(tx, input, (of) =>
        mayStateFor(input.source, of, spoken),
      );
      if (!isUnderReview(proposal.state)) throw new DomainError('NOT_UNDER_REVIEW');
      const words = textOf(input.words, 'words');
      if (words === null) throw new DomainError('STATEMENT_MISSING', {}, 'words');
      const by = manages(part) ? null : personId;
      await insertStatement(tx, proposal, { source: input.source, words, personId: by });
      return proposal.id;
    });
  }
}
