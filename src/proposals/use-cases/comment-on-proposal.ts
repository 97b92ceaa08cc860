import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/index.js';
import type { Actor } from '../../shared/actor.js';
import { DomainError } from '../../shared/domain-error.js';
import type { ProposalId } from '../../shared/ids.js';
import { isFieldOfForm } from '../domain/proposal-field.js';
import { ProposalTalk } from './proposal-talk.js';

export interface CommentOnProposalInput {
  readonly proposalId: ProposalId;
  /** Path of the field, e.g. `goals.overall`. */
  readonly field: string;
  readonly words: string;
}

/** Authors, office and reviewers say something at a field of a proposal. */
@Injectable()
export class CommentOnProposal {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly talk: ProposalTalk,
  ) {}

  /** Errors: those of `ProposalTalk`, COMMENT_FIELD_UNKNOWN. */
  run(actor: Actor, { proposalId, field, words }: CommentOnProposalInput): Promise<ProposalId> {
    return this.unitOfWork.run(actor, async (tx) => {
      const inHand = await this.talk.open(tx, proposalId);
      if (!isFieldOfForm(field)) throw new DomainError('COMMENT_FIELD_UNKNOWN', {}, 'field');
      await this.talk.say(tx, inHand, { field, words, answersId: null });
      return proposalId;
    });
  }
}
