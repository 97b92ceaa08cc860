import { Args, Info, Mutation, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { CurrentActor, MutationAnswer, SignedIn } from '../../platform/graphql/index.js';
import type { Actor } from '../../shared/actor.js';
import { AnswerProposalComment } from '../use-cases/answer-proposal-comment.js';
import { CommentOnProposal } from '../use-cases/comment-on-proposal.js';
import { SettleProposalComment } from '../use-cases/settle-proposal-comment.js';
import {
  AnswerProposalCommentInput,
  CommentOnProposalInput,
  SettleProposalCommentInput,
} from './comment.model.js';
import {
  AnswerProposalCommentResult,
  CommentOnProposalResult,
  SettleProposalCommentResult,
} from './results.js';

/** What authors, office and reviewers say to each other at the fields of a proposal. */
@Resolver()
export class CommentsResolver {
  constructor(
    private readonly answer: MutationAnswer,
    private readonly commentUseCase: CommentOnProposal,
    private readonly answerUseCase: AnswerProposalComment,
    private readonly settleUseCase: SettleProposalComment,
  ) {}

  @SignedIn()
  @Mutation(() => CommentOnProposalResult, {
    description: 'Says something at a field of the proposal; its authors are told.',
  })
  commentOnProposal(
    @Args('input') input: CommentOnProposalInput,
    @CurrentActor() actor: Actor,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return this.answer.give({ actor, info, type: 'ProjectProposal' }, () =>
      this.commentUseCase.run(actor, input),
    );
  }

  @SignedIn()
  @Mutation(() => AnswerProposalCommentResult, {
    description: 'Answers a comment; its authors and who takes part in the talk are told. It is open again.',
  })
  answerProposalComment(
    @Args('input') input: AnswerProposalCommentInput,
    @CurrentActor() actor: Actor,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return this.answer.give({ actor, info, type: 'ProjectProposal' }, () =>
      this.answerUseCase.run(actor, input),
    );
  }

  @SignedIn()
  @Mutation(() => SettleProposalCommentResult, {
    description: 'Marks a comment as settled, or opens it again.',
  })
  settleProposalComment(
    @Args('input') input: SettleProposalCommentInput,
    @CurrentActor() actor: Actor,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return this.answer.give({ actor, info, type: 'ProjectProposal' }, () =>
      this.settleUseCase.run(actor, input),
    );
  }
}
