import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database/index.js';
import { VisibleThings } from '../../platform/graphql/index.js';
import { Outbox } from '../../platform/outbox/index.js';
import { DomainError, notAllowed, notFound } from '../../shared/domain-error.js';
import type { ProposalCommentId, ProposalId } from '../../shared/ids.js';
import { textOf } from '../../shared/words.js';
import { mayComment } from '../domain/proposal.policy.js';
import { stateAfter } from '../domain/proposal-state.js';
import {
  commentOf,
  countComments,
  insertProposalComment,
  reviewsNow,
  type StoredComment,
} from '../persistence/comments.repository.js';
import { type ProposalInHand, SeenProposals } from './seen-proposals.js';

const MOST_COMMENTS = 500;

/** What comments, answers and their end have in common: who may talk about a proposal, and that its authors are told. */
@Injectable()
export class ProposalTalk {
  constructor(
    private readonly visible: VisibleThings,
    private readonly proposals: SeenProposals,
    private readonly outbox: Outbox,
  ) {}

  /**
   * For authors, office and reviewers, whatever was written meanwhile, until the council has decided. Errors: NOT_FOUND,
   * NOT_ALLOWED, PROPOSAL_IS_….
   */
  async open(tx: Tx, proposalId: ProposalId): Promise<ProposalInHand> {
    const inHand = await this.proposals.sighted(tx, proposalId);
    const isReviewer = await reviewsNow(tx, inHand.proposal);
    if (!mayComment({ ...inHand.part, isReviewer })) throw notAllowed();
    // Who could still take it back can still talk about it.
    stateAfter('WITHDRAW', inHand.proposal.state);
    return inHand;
  }

  /** The comment that begins a talk. Errors: NOT_FOUND, also for an answer, and those of `open`. */
  async openComment(
    tx: Tx,
    id: ProposalCommentId,
  ): Promise<ProposalInHand & { readonly comment: StoredComment }> {
    await this.visible.assert(tx, 'ProposalComment', id);
    const comment = await commentOf(tx, id);
    if (comment === null || comment.isAnswer) throw notFound();
    return { ...(await this.open(tx, comment.proposalId)), comment };
  }

  /** Stores what is said and tells the others. Errors: COMMENT_MISSING, TEXT_TOO_LONG, TOO_MANY_COMMENTS. */
  async say(
    tx: Tx,
    { proposal, personId }: ProposalInHand,
    said: { readonly field: string; readonly words: string; readonly answersId: ProposalCommentId | null },
  ): Promise<void> {
    const words = textOf(said.words, 'words');
    if (words === null) throw new DomainError('COMMENT_MISSING', {}, 'words');
    if ((await countComments(tx, proposal)) >= MOST_COMMENTS)
      throw new DomainError('TOO_MANY_COMMENTS', { most: MOST_COMMENTS }, 'words');
    const commentId = await insertProposalComment(tx, proposal, { ...said, words, personId });
    const payload = { proposalId: proposal.id, commentId, byPersonId: personId };
    await this.outbox.append(tx, { topic: 'ProposalCommented', territoryId: proposal.territoryId, payload });
  }
}
