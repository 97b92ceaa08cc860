import { Global, Module, type Provider } from '@nestjs/common';
import type pg from 'pg';
import { ACTOR_SOURCE } from '../platform/graphql/index.js';
import { LIVE_SESSIONS } from '../platform/live/index.js';
import { APP_POOL, WORKER_POOL } from '../platform/tokens.js';
import { CLOCK, type Clock } from '../shared/clock.js';
import { AccountResolver } from './graphql/account.resolver.js';
import { AppointmentsResolver } from './graphql/appointments.resolver.js';
import { CoachesResolver } from './graphql/coaches.resolver.js';
import { OwnSessionsResolver } from './graphql/own-sessions.resolver.js';
import { OwnTerritoryResolver } from './graphql/own-territory.resolver.js';
import { RightHoldersResolver } from './graphql/right-holders.resolver.js';
import { SignInResolver } from './graphql/sign-in.resolver.js';
import { AccountLinkController } from './http/account-link.controller.js';
import { PasswordHasher } from './passwords/password-hasher.js';
import { ActorOfLink } from './sessions/actor-of-link.js';
import { ActorOfPerson } from './sessions/actor-of-person.js';
import { ActorOfRequest } from './sessions/actor-of-request.js';
import { ListeningSessions } from './sessions/listening-sessions.js';
import { SessionCookie } from './sessions/session-cookie.js';
import { SessionDoor } from './sessions/session-door.js';
import { AgreeToCoach } from './use-cases/agree-to-coach.js';
import { AppointCoach } from './use-cases/appoint-coach.js';
import { WithdrawAgreement } from './use-cases/withdraw-agreement.js';
import { Appoint } from './use-cases/appoint.js';
import { ChangePassword } from './use-cases/change-password.js';
import { CheckPassword } from './use-cases/check-password.js';
import { CreateUser } from './use-cases/create-user.js';
import { EndAppointment } from './use-cases/end-appointment.js';
import { InviteToAccount } from './use-cases/invite-to-account.js';
import { OwnSessions } from './use-cases/own-sessions.js';
import { OpenFirstAccount } from './use-cases/open-first-account.js';
import { RedeemInvitation } from './use-cases/redeem-invitation.js';
import { ResetUser } from './use-cases/reset-user.js';
import { SetPassword } from './use-cases/set-password.js';
import { SignIn } from './use-cases/sign-in.js';
import { SignOut } from './use-cases/sign-out.js';
import { SweepSignIn } from './use-cases/sweep-sign-in.js';

/** Who somebody is: needed by the GraphQL context, link pages, mail texts and the demo. */
const WHO: Provider[] = [
  { provide: SessionCookie, useFactory: () => new SessionCookie() },
  {
    provide: ActorOfRequest,
    inject: [APP_POOL, CLOCK, SessionCookie],
    useFactory: (pool: pg.Pool, clock: Clock, cookie: SessionCookie) =>
      new ActorOfRequest(pool, clock, cookie),
  },
  { provide: ACTOR_SOURCE, useExisting: ActorOfRequest },
  {
    provide: LIVE_SESSIONS,
    inject: [APP_POOL, CLOCK, SessionCookie],
    useFactory: (pool: pg.Pool, clock: Clock, cookie: SessionCookie) =>
      new ListeningSessions(pool, clock, cookie),
  },
  {
    provide: ActorOfLink,
    inject: [APP_POOL, CLOCK],
    useFactory: (pool: pg.Pool, clock: Clock) => new ActorOfLink(pool, clock),
  },
  {
    provide: ActorOfPerson,
    inject: [WORKER_POOL, CLOCK],
    useFactory: (pool: pg.Pool, clock: Clock) => new ActorOfPerson(pool, clock),
  },
  SessionDoor,
];

const USE_CASES = [
  AgreeToCoach,
  Appoint,
  AppointCoach,
  ChangePassword,
  CheckPassword,
  CreateUser,
  EndAppointment,
  InviteToAccount,
  OwnSessions,
  OpenFirstAccount,
  RedeemInvitation,
  ResetUser,
  SetPassword,
  SignIn,
  SignOut,
  SweepSignIn,
  WithdrawAgreement,
];

/** Accounts, sign-in, sessions, personal links and appointments. Global, because every request begins here. */
@Global()
@Module({
  controllers: [AccountLinkController],
  providers: [
    ...WHO,
    ...USE_CASES,
    PasswordHasher,
    SignInResolver,
    AccountResolver,
    OwnTerritoryResolver,
    OwnSessionsResolver,
    AppointmentsResolver,
    CoachesResolver,
    RightHoldersResolver,
  ],
  exports: [
    SessionCookie,
    SessionDoor,
    ActorOfRequest,
    ACTOR_SOURCE,
    LIVE_SESSIONS,
    ActorOfLink,
    ActorOfPerson,
    ...USE_CASES,
    PasswordHasher,
  ],
})
export class IdentityModule {}
