import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/index.js';
import type { Actor } from '../../shared/actor.js';
import type { ProposalCommentId, ProposalId } from '../../shared/ids.js';
import { settleComment } from '../persistence/comments.repository.js';
import { ProposalTalk } from './proposal-talk.js';

export interface AnswerProposalCommentInput {
  readonly commentId: ProposalCommentId;
  readonly words: string;
}

/** Somebody answers a comment; what was settled is open again. */
@Injectable()
export class AnswerProposalComment {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly talk: ProposalTalk,
  ) {}

  /** Errors: those of `ProposalTalk`. */
  run(actor: Actor, { commentId, words }: AnswerProposalCommentInput): Promise<ProposalId> {
    return this.unitOfWork.run(actor, async (tx) => {
      const inHand = await this.talk.openComment(tx, commentId);
      await this.talk.say(tx, inHand, { field: inHand.comment.field, words, answersId: commentId });
      await settleComment(tx, commentId, false);
      return inHand.proposal.id;
    });
  }
}
