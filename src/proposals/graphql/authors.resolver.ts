import { Args, ID, Info, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { CurrentActor, MutationAnswer, SignedIn } from '../../platform/graphql/index.js';
import type { Actor } from '../../shared/actor.js';
import type { ProposalId } from '../../shared/ids.js';
import { InviteAuthor } from '../use-cases/invite-author.js';
import { RemoveAuthor } from '../use-cases/remove-author.js';
import { ShowAuthorCandidates } from '../use-cases/show-author-candidates.js';
import { InviteProposalAuthorInput, RemoveProposalAuthorInput } from './proposal.input.js';
import { ProposalPersonModel } from './proposal-person.model.js';
import { InviteProposalAuthorResult, RemoveProposalAuthorResult } from './results.js';

/** Who writes a proposal together. */
@Resolver()
export class AuthorsResolver {
  constructor(
    private readonly answer: MutationAnswer,
    private readonly candidates: ShowAuthorCandidates,
    private readonly inviteUseCase: InviteAuthor,
    private readonly removeUseCase: RemoveAuthor,
  ) {}

  @SignedIn()
  @Query(() => [ProposalPersonModel], {
    description:
      'Whom the authors can ask to write with them: people whom you see, with a seat or office in the town, and no author yet; by name.',
  })
  authorCandidates(
    @Args('proposalId', { type: () => ID }) proposalId: string,
    @CurrentActor() actor: Actor,
  ): Promise<object[]> {
    return this.candidates.run(actor, proposalId as ProposalId);
  }

  @SignedIn()
  @Mutation(() => InviteProposalAuthorResult, {
    description: 'Makes somebody an author of the proposal too, while it is written; he is told.',
  })
  inviteProposalAuthor(
    @Args('input') input: InviteProposalAuthorInput,
    @CurrentActor() actor: Actor,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return this.answer.give({ actor, info, type: 'ProjectProposal' }, () =>
      this.inviteUseCase.run(actor, input),
    );
  }

  @SignedIn()
  @Mutation(() => RemoveProposalAuthorResult, {
    description: 'Takes an author out again, while the proposal is written; one author stays.',
  })
  removeProposalAuthor(
    @Args('input') input: RemoveProposalAuthorInput,
    @CurrentActor() actor: Actor,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return this.answer.give({ actor, info, type: 'ProjectProposal' }, () =>
      this.removeUseCase.run(actor, input),
    );
  }
}
