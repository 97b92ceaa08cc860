import { Args, Context, ID, Info, Mutation, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import {
  Allow,
  CurrentActor,
  type GraphqlContext,
  orRefused,
  Public,
  Reads,
  type Refused,
} from '../../platform/graphql/index.js';
import type { Actor, Grant, Role } from '../../shared/actor.js';
import type { PersonId } from '../../shared/ids.js';
import { mayAnywhere } from '../../shared/permissions.js';
import { SessionDoor } from '../sessions/session-door.js';
import { InviteToAccount } from '../use-cases/invite-to-account.js';
import { SignOut } from '../use-cases/sign-out.js';
import { GrantModel, MeModel } from './me.model.js';
import {
  type AccountInvitationModel,
  InviteToAccountResult,
  type SignedOutModel,
  SignOutResult,
} from './session.model.js';

/** Whose bodies the read model shows. */
const SEE_MEMBERS: readonly Role[] = [
  'COORDINATOR',
  'COACH',
  'STATE_COUNCIL',
  'ADMIN',
  'DATA_PROTECTION',
  'MEMBER',
  'CHAIR',
  'DEPUTY',
  'GUEST',
];

/** Who am I, the way out, and the way in for others. */
@Resolver(() => MeModel)
export class AccountResolver {
  constructor(
    private readonly reads: Reads,
    private readonly door: SessionDoor,
    private readonly leaving: SignOut,
    private readonly inviting: InviteToAccount,
  ) {}

  @Public()
  @Query(() => MeModel, { nullable: true, description: 'Who is signed in; null for strangers.' })
  async me(@CurrentActor() actor: Actor, @Info() info: GraphQLResolveInfo): Promise<object | null> {
    return actor.accountId === null ? null : this.reads.one('Me', { id: actor.accountId }, actor, info);
  }

  @ResolveField(() => [GrantModel], {
    description: 'The rights of today, from seats, appointments and calls to meetings.',
  })
  grants(@CurrentActor() actor: Actor): readonly Grant[] {
    return actor.grants;
  }

  @ResolveField(() => Boolean, { description: 'Whether bodies and members show anything to you.' })
  canSeeMembers(@CurrentActor() actor: Actor): boolean {
    return actor.grants.some(({ role }) => SEE_MEMBERS.includes(role));
  }

  @ResolveField(() => Boolean, { description: 'Whether you administer a territory.' })
  canAdminister(@CurrentActor() actor: Actor): boolean {
    return mayAnywhere(actor, 'MANAGE_APPOINTMENTS');
  }

  @Public()
  @Mutation(() => SignOutResult, { description: 'Ends the session; without one nothing happens.' })
  signOut(
    @CurrentActor() actor: Actor,
    @Context() { req, res }: GraphqlContext,
  ): Promise<SignedOutModel | Refused> {
    return orRefused(async () => {
      const session = this.door.sessionOf(req);
      if (session !== null) await this.leaving.run(actor, session);
      this.door.close(res);
      return { signedOut: true };
    });
  }

  @Allow('MANAGE_PERSONS')
  @Mutation(() => InviteToAccountResult, {
    description: 'Sends the person a mail with the link to an account.',
  })
  inviteToAccount(
    @Args('personId', { type: () => ID }) personId: string,
    @CurrentActor() actor: Actor,
  ): Promise<AccountInvitationModel | Refused> {
    return orRefused(async () => ({ personId: await this.inviting.run(actor, personId as PersonId) }));
  }
}
