import { Module, type Type } from '@nestjs/common';
import { MeetingsModule } from '../meetings/index.js';
import { AuthorsResolver } from './graphql/authors.resolver.js';
import { CommentsResolver } from './graphql/comments.resolver.js';
import { VersionsResolver } from './graphql/versions.resolver.js';
import { ProposalWayResolver } from './graphql/proposal-way.resolver.js';
import { ReviewersResolver } from './graphql/reviewers.resolver.js';
import { ReviewsResolver } from './graphql/reviews.resolver.js';
import { ProposalWorkResolver } from './graphql/proposal-work.resolver.js';
import { ProposalResolver } from './graphql/proposal.resolver.js';
import { AnswerProposalComment } from './use-cases/answer-proposal-comment.js';
import { AssignReviewers } from './use-cases/assign-reviewers.js';
import { CommentOnProposal } from './use-cases/comment-on-proposal.js';
import { DeclareConflict } from './use-cases/declare-conflict.js';
import { FinishReview } from './use-cases/finish-review.js';
import { FollowDecision } from './use-cases/follow-decision.js';
import { GiveStatement } from './use-cases/give-statement.js';
import { InviteAuthor } from './use-cases/invite-author.js';
import { KeepProposalVersion } from './use-cases/keep-proposal-version.js';
import { ProposalTalk } from './use-cases/proposal-talk.js';
import { PutProposalOnAgenda } from './use-cases/put-proposal-on-agenda.js';
import { RecommendProposal } from './use-cases/recommend-proposal.js';
import { ReleaseReviewer } from './use-cases/release-reviewer.js';
import { RemoveAuthor } from './use-cases/remove-author.js';
import { ReturnProposal } from './use-cases/return-proposal.js';
import { SeenReviews } from './use-cases/seen-reviews.js';
import { SettleProposalComment } from './use-cases/settle-proposal-comment.js';
import { ShowAuthorCandidates } from './use-cases/show-author-candidates.js';
import { ShowReviewerCandidates } from './use-cases/show-reviewer-candidates.js';
import { TakeStep } from './use-cases/take-step.js';
import { ProposalPlaces } from './use-cases/proposal-place.js';
import { ProposalReferences } from './use-cases/proposal-references.js';
import { SaveProposalDraft } from './use-cases/save-proposal-draft.js';
import { SeenProposals } from './use-cases/seen-proposals.js';
import { StartProposal } from './use-cases/start-proposal.js';
import { SubmitProposal } from './use-cases/submit-proposal.js';
import { WithdrawProposal } from './use-cases/withdraw-proposal.js';

const COMMON: Type[] = [ProposalPlaces, ProposalReferences, SeenProposals];
const REVIEWING: Type[] = [
  SeenReviews,
  TakeStep,
  ReturnProposal,
  AssignReviewers,
  ReleaseReviewer,
  FinishReview,
  DeclareConflict,
  GiveStatement,
  RecommendProposal,
  ShowReviewerCandidates,
];
const DECIDING: Type[] = [PutProposalOnAgenda, FollowDecision];
const WRITING: Type[] = [StartProposal, SaveProposalDraft, SubmitProposal, WithdrawProposal];

const AUTHORS: Type[] = [InviteAuthor, RemoveAuthor, ShowAuthorCandidates, KeepProposalVersion];

const TALKING: Type[] = [ProposalTalk, CommentOnProposal, AnswerProposalComment, SettleProposalComment];

/** Proposals of projects, from the first idea to the decision of the council. */
@Module({
  imports: [MeetingsModule],
  providers: [
    ...COMMON,
    ...WRITING,
    ...AUTHORS,
    ...TALKING,
    ...REVIEWING,
    ...DECIDING,
    AuthorsResolver,
    VersionsResolver,
    CommentsResolver,
    ReviewsResolver,
    ReviewersResolver,
    ProposalWayResolver,
    ProposalResolver,
    ProposalWorkResolver,
  ],
  exports: [SeenProposals, ...WRITING],
})
export class ProposalsModule {}
