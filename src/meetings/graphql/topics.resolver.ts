import { Args, Info, Mutation, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Allow, CurrentActor, MutationAnswer } from '../../platform/graphql/index.js';
import type { Actor } from '../../shared/actor.js';
import { CloseTopic } from '../use-cases/close-topic.js';
import { CopyAgendaFromLastMeeting } from '../use-cases/copy-agenda-from-last-meeting.js';
import { ProposeTopic } from '../use-cases/propose-topic.js';
import { TakeTopic } from '../use-cases/take-topic.js';
import {
  CloseTopicInput,
  CopyAgendaFromLastMeetingInput,
  ProposeTopicInput,
  TakeTopicInput,
} from './agenda.input.js';
import {
  CloseTopicResult,
  CopyAgendaFromLastMeetingResult,
  ProposeTopicResult,
  TakeTopicResult,
} from './results.js';

/** The backlog of topics, and the agenda of the last meeting. */
@Resolver()
export class TopicsResolver {
  constructor(
    private readonly answer: MutationAnswer,
    private readonly proposeTopicUseCase: ProposeTopic,
    private readonly takeTopicUseCase: TakeTopic,
    private readonly closeTopicUseCase: CloseTopic,
    private readonly copyAgendaFromLastMeetingUseCase: CopyAgendaFromLastMeeting,
  ) {}

  @Allow('PROPOSE_TOPIC')
  @Mutation(() => ProposeTopicResult, { description: 'Puts a topic into the backlog of a body.' })
  proposeTopic(
    @Args('input') input: ProposeTopicInput,
    @CurrentActor() actor: Actor,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return this.answer.give({ actor, info, type: 'Topic' }, () => this.proposeTopicUseCase.run(actor, input));
  }

  @Allow('MANAGE_MEETING')
  @Mutation(() => TakeTopicResult, {
    description: 'Takes a topic from the backlog onto the agenda of a draft.',
  })
  takeTopic(
    @Args('input') input: TakeTopicInput,
    @CurrentActor() actor: Actor,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return this.answer.give({ actor, info, type: 'Meeting' }, () => this.takeTopicUseCase.run(actor, input));
  }

  @Allow('MANAGE_MEETING')
  @Mutation(() => CloseTopicResult, { description: 'Takes a topic out of the backlog.' })
  closeTopic(
    @Args('input') input: CloseTopicInput,
    @CurrentActor() actor: Actor,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return this.answer.give({ actor, info, type: 'Topic' }, () => this.closeTopicUseCase.run(actor, input));
  }

  @Allow('MANAGE_MEETING')
  @Mutation(() => CopyAgendaFromLastMeetingResult, {
    description: 'Adds the items of the last meeting of the leading body.',
  })
  copyAgendaFromLastMeeting(
    @Args('input') input: CopyAgendaFromLastMeetingInput,
    @CurrentActor() actor: Actor,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return this.answer.give({ actor, info, type: 'Meeting' }, () =>
      this.copyAgendaFromLastMeetingUseCase.run(actor, input),
    );
  }
}
