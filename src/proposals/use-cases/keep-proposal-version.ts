import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/index.js';
import type { Actor } from '../../shared/actor.js';
import { DomainError } from '../../shared/domain-error.js';
import type { ProposalId } from '../../shared/ids.js';
import { textOf } from '../../shared/words.js';
import { insertVersion, lastVersion } from '../persistence/versions.repository.js';
import { type SeenProposal, SeenProposals } from './seen-proposals.js';

/** Beyond what authors keep, every submission is kept. */
const MOST_VERSIONS = 200;

export interface KeepProposalVersionInput extends SeenProposal {
  /** What it is for, in the words of the authors. */
  readonly note?: string | null;
}

/** Its authors keep what they have written so far, to compare it with what comes later ("Stand festhalten"). */
@Injectable()
export class KeepProposalVersion {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly proposals: SeenProposals,
  ) {}

  /** Errors: those of `SeenProposals.toWrite` and of the state, TEXT_TOO_LONG, VERSION_UNCHANGED, TOO_MANY_VERSIONS. */
  run(actor: Actor, input: KeepProposalVersionInput): Promise<ProposalId> {
    return this.unitOfWork.run(actor, async (tx) => {
      const { proposal, personId } = await this.proposals.toWrite(tx, input);
      proposal.move('EDIT', proposal.movedAt);
      const note = textOf(input.note, 'note');
      const { number, isSame } = await lastVersion(tx, proposal);
      if (isSame) throw new DomainError('VERSION_UNCHANGED', { number });
      if (number >= MOST_VERSIONS) throw new DomainError('TOO_MANY_VERSIONS', { most: MOST_VERSIONS });
      await insertVersion(tx, proposal, { number: number + 1, submission: null, note, personId });
      return proposal.id;
    });
  }
}
