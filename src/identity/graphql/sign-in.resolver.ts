import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import {
  CurrentActor,
  type GraphqlContext,
  orRefused,
  Public,
  type Refused,
  SignedIn,
} from '../../platform/graphql/index.js';
import type { Actor } from '../../shared/actor.js';
import { SessionDoor } from '../sessions/session-door.js';
import { ChangePassword } from '../use-cases/change-password.js';
import { RedeemInvitation } from '../use-cases/redeem-invitation.js';
import { SetPassword } from '../use-cases/set-password.js';
import { SignIn } from '../use-cases/sign-in.js';
import {
  ChangePasswordResult,
  RedeemInvitationResult,
  type SessionModel,
  SetPasswordResult,
  SignInResult,
} from './session.model.js';
import {
  ChangePasswordInput,
  RedeemInvitationInput,
  SetPasswordInput,
  SignInInput,
} from './sign-in.input.js';

type Answer = Promise<SessionModel | Refused>;

/** Everything that opens a session or keeps one open: the cookie comes with the answer. */
@Resolver()
export class SignInResolver {
  constructor(
    private readonly door: SessionDoor,
    private readonly opening: SignIn,
    private readonly redemption: RedeemInvitation,
    private readonly setting: SetPassword,
    private readonly changing: ChangePassword,
  ) {}

  @Public()
  @Mutation(() => SignInResult, { description: 'Opens a session for e-mail address and password.' })
  signIn(@Args('input') input: SignInInput, @Context() context: GraphqlContext): Answer {
    return orRefused(async () => {
      const credentials = {
        email: input.email,
        password: input.password,
        address: this.door.addressOf(context.req),
      };
      return this.door.open(
        context.res,
        await this.opening.run(credentials, this.door.sessionOf(context.req)),
      );
    });
  }

  @Public()
  @Mutation(() => RedeemInvitationResult, {
    description: 'Links the invited person to an account, old or new, and signs in.',
  })
  redeemInvitation(
    @Args('input') input: RedeemInvitationInput,
    @CurrentActor() actor: Actor,
    @Context() context: GraphqlContext,
  ): Answer {
    return orRefused(async () => {
      const redemption = {
        token: input.token,
        email: input.email ?? '',
        password: input.password ?? '',
        address: this.door.addressOf(context.req),
        formerSession: this.door.sessionOf(context.req),
      };
      return this.door.open(context.res, await this.redemption.run(actor, redemption));
    });
  }

  @Public()
  @Mutation(() => SetPasswordResult, {
    description: 'Sets the password by a one-time link and signs in; other sessions end.',
  })
  setPassword(@Args('input') input: SetPasswordInput, @Context() context: GraphqlContext): Answer {
    const { token, password } = input;
    return orRefused(async () => this.door.open(context.res, await this.setting.run({ token, password })));
  }

  @SignedIn()
  @Mutation(() => ChangePasswordResult, {
    description: 'Changes the own password; all other sessions of the account end.',
  })
  changePassword(
    @Args('input') input: ChangePasswordInput,
    @CurrentActor() actor: Actor,
    @Context() { req }: GraphqlContext,
  ): Answer {
    return orRefused(() =>
      this.changing.run(actor, {
        current: input.current,
        next: input.next,
        address: this.door.addressOf(req),
        session: this.door.ownSessionOf(req),
      }),
    );
  }
}
