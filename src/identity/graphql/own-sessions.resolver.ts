import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import {
  CurrentActor,
  type GraphqlContext,
  orRefused,
  type Refused,
  SignedIn,
} from '../../platform/graphql/index.js';
import type { Actor } from '../../shared/actor.js';
import { SessionDoor } from '../sessions/session-door.js';
import { type OpenSession, OwnSessions } from '../use-cases/own-sessions.js';
import { EndSessionInput, EndSessionResult, OwnSessionModel } from './own-session.model.js';
import type { SignedOutModel } from './session.model.js';

/** Where the account is signed in. */
@Resolver(() => OwnSessionModel)
export class OwnSessionsResolver {
  constructor(
    private readonly door: SessionDoor,
    private readonly own: OwnSessions,
  ) {}

  @SignedIn()
  @Query(() => [OwnSessionModel], { description: 'Your sessions that still hold, the newest first.' })
  sessions(@CurrentActor() actor: Actor, @Context() { req }: GraphqlContext): Promise<OpenSession[]> {
    return this.own.list(actor, this.door.ownSessionOf(req));
  }

  @SignedIn()
  @Mutation(() => EndSessionResult, { description: 'Ends one of your sessions, e.g. on a lost device.' })
  endSession(
    @Args('input') { sessionId }: EndSessionInput,
    @CurrentActor() actor: Actor,
  ): Promise<SignedOutModel | Refused> {
    return orRefused(async () => {
      await this.own.end(actor, sessionId);
      return { signedOut: true };
    });
  }
}
