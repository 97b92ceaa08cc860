import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/index.js';
import type { Actor } from '../../shared/actor.js';
import type { ProposalCommentId, ProposalId } from '../../shared/ids.js';
import { settleComment } from '../persistence/comments.repository.js';
import { ProposalTalk } from './proposal-talk.js';

export interface SettleProposalCommentInput {
  readonly commentId: ProposalCommentId;
  /** False: there is something to do about it again. */
  readonly isSettled: boolean;
}

/** Somebody who talks about the proposal marks a comment as settled, or opens it again; doing it twice changes nothing. */
@Injectable()
export class SettleProposalComment {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly talk: ProposalTalk,
  ) {}

  /** Errors: those of `ProposalTalk`. */
  run(actor: Actor, { commentId, isSettled }: SettleProposalCommentInput): Promise<ProposalId> {
    return this.unitOfWork.run(actor, async (tx) => {
      const { proposal } = await this.talk.openComment(tx, commentId);
      await settleComment(tx, commentId, isSettled);
      return proposal.id;
    });
  }
}
