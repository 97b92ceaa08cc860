import { Args, Info, Mutation, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Allow, CurrentActor, MutationAnswer, orRefused, SignedIn } from '../../platform/graphql/index.js';
import type { Actor } from '../../shared/actor.js';
import { SaveProposalDraft } from '../use-cases/save-proposal-draft.js';
import { StartProposal } from '../use-cases/start-proposal.js';
import { SubmitProposal } from '../use-cases/submit-proposal.js';
import { WithdrawProposal } from '../use-cases/withdraw-proposal.js';
import { orIncomplete } from './or-incomplete.js';
import {
  draftOf,
  SaveProposalDraftInput,
  StartProposalInput,
  SubmitProposalInput,
  WithdrawProposalInput,
} from './proposal.input.js';
import {
  SaveProposalDraftResult,
  StartProposalResult,
  SubmitProposalResult,
  WithdrawProposalResult,
} from './results.js';

/** What its authors do with a proposal. */
@Resolver()
export class ProposalWorkResolver {
  constructor(
    private readonly answer: MutationAnswer,
    private readonly startUseCase: StartProposal,
    private readonly saveUseCase: SaveProposalDraft,
    private readonly submitUseCase: SubmitProposal,
    private readonly withdrawUseCase: WithdrawProposal,
  ) {}

  @Allow('PROPOSE_PROJECT')
  @Mutation(() => StartProposalResult, { description: 'Begins a proposal; you are its author and contact.' })
  startProposal(
    @Args('input') input: StartProposalInput,
    @CurrentActor() actor: Actor,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    const { territoryId, bodyId, draft } = input;
    const start = { territoryId, bodyId, draft: draftOf(draft) };
    return this.answer.give({ actor, info, type: 'ProjectProposal' }, () =>
      this.startUseCase.run(actor, start),
    );
  }

  @SignedIn()
  @Mutation(() => SaveProposalDraftResult, {
    description: 'Stores what its authors write, or the office for them; meant to be called while they type.',
  })
  saveProposalDraft(
    @Args('input') input: SaveProposalDraftInput,
    @CurrentActor() actor: Actor,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    const { proposalId, revision, draft } = input;
    const save = { proposalId, revision, draft: draftOf(draft) };
    return this.answer.give({ actor, info, type: 'ProjectProposal' }, () =>
      this.saveUseCase.run(actor, save),
    );
  }

  @SignedIn()
  @Mutation(() => SubmitProposalResult, {
    description: 'Hands the proposal to the council; what is mandatory and missing is named field by field.',
  })
  submitProposal(
    @Args('input') input: SubmitProposalInput,
    @CurrentActor() actor: Actor,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return orRefused(() =>
      orIncomplete(
        () => this.submitUseCase.run(actor, input),
        (done) => this.answer.give({ actor, info, type: 'ProjectProposal' }, done),
      ),
    );
  }

  @SignedIn()
  @Mutation(() => WithdrawProposalResult, { description: 'Takes the proposal back, before it is decided.' })
  withdrawProposal(
    @Args('input') input: WithdrawProposalInput,
    @CurrentActor() actor: Actor,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return this.answer.give({ actor, info, type: 'ProjectProposal' }, () =>
      this.withdrawUseCase.run(actor, input),
    );
  }
}
