import { Args, Info, Mutation, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Allow, CurrentActor, MutationAnswer } from '../../platform/graphql/index.js';
import type { Actor } from '../../shared/actor.js';
import { KeepProof } from '../use-cases/keep-proof.js';
import {
  FillProofOfUseInput,
  StartProofOfUseInput,
  SaveProofOfUseInput,
  SubmitProofOfUseInput,
} from './application.input.js';
import {
  FillProofOfUseResult,
  StartProofOfUseResult,
  SaveProofOfUseResult,
  SubmitProofOfUseResult,
} from './application-results.js';

/** The proof of use, from its beginning until it is handed in. */
@Resolver()
export class ProvingResolver {
  constructor(
    private readonly answer: MutationAnswer,
    private readonly proving: KeepProof,
  ) {}

  @Allow('MANAGE_FUNDING')
  @Mutation(() => StartProofOfUseResult, {
    description:
      'Begins the proof with the lines of the application, filled from its project if there is one.',
  })
  startProofOfUse(
    @Args('input') input: StartProofOfUseInput,
    @CurrentActor() actor: Actor,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return this.answer.give({ actor, info, type: 'FundingApplication' }, () =>
      this.proving.start(actor, input),
    );
  }

  @Allow('MANAGE_FUNDING')
  @Mutation(() => FillProofOfUseResult, {
    description:
      'Fills the proof once more from the project: receipts paid in the time of the grant, and empty words. What you typed stays.',
  })
  fillProofOfUse(
    @Args('input') input: FillProofOfUseInput,
    @CurrentActor() actor: Actor,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return this.answer.give({ actor, info, type: 'FundingApplication' }, () =>
      this.proving.fill(actor, input),
    );
  }

  @Allow('MANAGE_FUNDING')
  @Mutation(() => SaveProofOfUseResult, { description: 'Saves the report and the numbers.' })
  saveProofOfUse(
    @Args('input') input: SaveProofOfUseInput,
    @CurrentActor() actor: Actor,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return this.answer.give({ actor, info, type: 'FundingApplication' }, () =>
      this.proving.save(actor, input),
    );
  }

  @Allow('MANAGE_FUNDING')
  @Mutation(() => SubmitProofOfUseResult, { description: 'Says that the proof was handed in.' })
  submitProofOfUse(
    @Args('input') input: SubmitProofOfUseInput,
    @CurrentActor() actor: Actor,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return this.answer.give({ actor, info, type: 'FundingApplication' }, () =>
      this.proving.submit(actor, input),
    );
  }
}
