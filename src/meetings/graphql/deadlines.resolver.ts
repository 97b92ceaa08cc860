import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import { Allow, CurrentActor, ZonedDateTime } from '../../platform/graphql/index.js';
import type { Actor } from '../../shared/actor.js';
import type { MeetingKind } from '../domain/invitation-period.js';
import { type DeadlineOfBody, ReckonDeadlines } from '../use-cases/reckon-deadlines.js';
import { DeadlineOfBodyModel } from './convening-body.model.js';
import { MeetingKindEnum } from './enums.js';

/** Deadlines of a meeting that is not stored yet. */
@Resolver()
export class DeadlinesResolver {
  constructor(private readonly reckoning: ReckonDeadlines) {}

  @Allow('MANAGE_MEETING')
  @Query(() => [DeadlineOfBodyModel], {
    description:
      'By when the invitation to such a meeting would have to be served, for each of the bodies for which you call meetings. Stores nothing.',
  })
  invitationDeadlines(
    @Args('bodyIds', { type: () => [ID] }) bodyIds: string[],
    @Args('kind', { type: () => MeetingKindEnum }) kind: MeetingKind,
    @Args('startsAt', { type: () => ZonedDateTime }) startsAt: string,
    @CurrentActor() actor: Actor,
  ): Promise<DeadlineOfBody[]> {
    return this.reckoning.run(actor, { bodyIds, kind, startsAt });
  }
}
