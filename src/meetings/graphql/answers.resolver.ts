import { Args, Info, Mutation, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Allow, CurrentActor, MutationAnswer, SignedIn } from '../../platform/graphql/index.js';
import type { Actor } from '../../shared/actor.js';
import { AnswerInvitation } from '../use-cases/answer-invitation.js';
import { RecordAnswer } from '../use-cases/record-answer.js';
import { SendInvitationAgain } from '../use-cases/send-invitation-again.js';
import { AnswerInvitationInput, RecordAnswerInput, SendInvitationAgainInput } from './invitation.input.js';
import { AnswerInvitationResult, RecordAnswerResult, SendInvitationAgainResult } from './results.js';

/** Answers, and what the office enters for others. */
@Resolver()
export class AnswersResolver {
  constructor(
    private readonly answer: MutationAnswer,
    private readonly answerInvitationUseCase: AnswerInvitation,
    private readonly recordAnswerUseCase: RecordAnswer,
    private readonly sendInvitationAgainUseCase: SendInvitationAgain,
  ) {}

  // Whoever lost the right, e.g. a released deputy, gets `Refused`: it is asked of the invitation, not at the door.
  @SignedIn()
  @Mutation(() => AnswerInvitationResult, {
    description: 'Answers the own invitation: Zusage, Absage or Vertretung.',
  })
  answerInvitation(
    @Args('input') input: AnswerInvitationInput,
    @CurrentActor() actor: Actor,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return this.answer.give({ actor, info, type: 'Invitation' }, () =>
      this.answerInvitationUseCase.run(actor, input),
    );
  }

  @Allow('MANAGE_MEETING')
  @Mutation(() => RecordAnswerResult, { description: 'Records an answer that somebody gave by phone.' })
  recordAnswer(
    @Args('input') input: RecordAnswerInput,
    @CurrentActor() actor: Actor,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return this.answer.give({ actor, info, type: 'Invitation' }, () =>
      this.recordAnswerUseCase.run(actor, input),
    );
  }

  @Allow('MANAGE_MEETING')
  @Mutation(() => SendInvitationAgainResult, {
    description:
      'Erneut senden: the mail of one invitation goes again, to the present address of the person.',
  })
  sendInvitationAgain(
    @Args('input') input: SendInvitationAgainInput,
    @CurrentActor() actor: Actor,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return this.answer.give({ actor, info, type: 'Invitation' }, () =>
      this.sendInvitationAgainUseCase.run(actor, input),
    );
  }
}
