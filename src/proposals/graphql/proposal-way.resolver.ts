import { Args, Info, Mutation, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Allow, CurrentActor, MutationAnswer, orRefused, SignedIn } from '../../platform/graphql/index.js';
import type { Actor } from '../../shared/actor.js';
import { GiveStatement } from '../use-cases/give-statement.js';
import { PutProposalOnAgenda } from '../use-cases/put-proposal-on-agenda.js';
import { RecommendProposal } from '../use-cases/recommend-proposal.js';
import { ReturnProposal } from '../use-cases/return-proposal.js';
import { orIncomplete } from './or-incomplete.js';
import {
  GiveStatementInput,
  PutProposalOnAgendaInput,
  RecommendProposalInput,
  ReturnProposalInput,
} from './review.input.js';
import {
  GiveStatementResult,
  PutProposalOnAgendaResult,
  RecommendProposalResult,
  ReturnProposalResult,
} from './results.js';

/** What takes a proposal through the council. */
@Resolver()
export class ProposalWayResolver {
  constructor(
    private readonly answer: MutationAnswer,
    private readonly returnProposalUseCase: ReturnProposal,
    private readonly recommendProposalUseCase: RecommendProposal,
    private readonly putProposalOnAgendaUseCase: PutProposalOnAgenda,
    private readonly giveStatementUseCase: GiveStatement,
  ) {}

  @Allow('MANAGE_PROPOSAL')
  @Mutation(() => ReturnProposalResult, {
    description: 'Gives the proposal back to its authors, with what is to be mended where.',
  })
  returnProposal(
    @Args('input') input: ReturnProposalInput,
    @CurrentActor() actor: Actor,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return this.answer.give({ actor, info, type: 'ProjectProposal' }, () =>
      this.returnProposalUseCase.run(actor, input),
    );
  }

  @Allow('MANAGE_PROPOSAL')
  @Mutation(() => RecommendProposalResult, {
    description: 'Sums up the reviews: the council is advised for it, or against it.',
  })
  recommendProposal(
    @Args('input') input: RecommendProposalInput,
    @CurrentActor() actor: Actor,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return this.answer.give({ actor, info, type: 'ProjectProposal' }, () =>
      this.recommendProposalUseCase.run(actor, input),
    );
  }

  @Allow('MANAGE_PROPOSAL')
  @Mutation(() => PutProposalOnAgendaResult, {
    description:
      'Makes the proposal the paper of an item to be decided, on the agenda of a draft; what the decision needs and is missing is named field by field.',
  })
  putProposalOnAgenda(
    @Args('input') input: PutProposalOnAgendaInput,
    @CurrentActor() actor: Actor,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return orRefused(() =>
      orIncomplete(
        () => this.putProposalOnAgendaUseCase.run(actor, input),
        (done) => this.answer.give({ actor, info, type: 'ProjectProposal' }, done),
      ),
    );
  }

  @SignedIn()
  @Mutation(() => GiveStatementResult, {
    description: 'Adds a statement of the police or a working group; the office enters it for them.',
  })
  giveStatement(
    @Args('input') input: GiveStatementInput,
    @CurrentActor() actor: Actor,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return this.answer.give({ actor, info, type: 'ProjectProposal' }, () =>
      this.giveStatementUseCase.run(actor, input),
    );
  }
}
