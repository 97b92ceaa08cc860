import { appointmentRead } from './read/appointment.read.js';
import { coachAgreementRead } from './read/coach-agreement.read.js';
import { rightHolderRead } from './read/right-holder.read.js';
import { accountRead, meRead, ownPersonRead, ownTerritoryRead } from './read/me.read.js';

export { DemoSignInModule } from './demo/demo-sign-in.module.js';
export { isLoopbackHost, isLoopbackOrigin } from './demo/loopback.js';
export { OpenDemoAccount } from './demo/open-demo-account.js';
export { invitationPath, passwordPath } from './domain/account-paths.js';
export { actorParameters } from './domain/actor-parameters.js';
export { identityTopics } from './domain/events.js';
export { ACCOUNT_LINK_DAYS } from './domain/link.js';
export { SessionModel } from './graphql/session.model.js';
export { IdentityModule } from './identity.module.js';
export { identityEntities } from './persistence/appointment.schema.js';
export { actorsOf } from './persistence/actors-of.js';
export {
  endLinks,
  endLinksOfPerson,
  mintLink,
  mintLinks,
  noticeKindOfLink,
  type PasswordLink,
} from './persistence/links.js';
export { claimAttempt, forgetAttempt } from './persistence/sign-in-attempts.js';
export type { Session } from './domain/session.js';
export { ActorOfLink, type LinkVisit } from './sessions/actor-of-link.js';
export { ActorOfPerson } from './sessions/actor-of-person.js';
export { ActorOfRequest } from './sessions/actor-of-request.js';
export { SessionCookie } from './sessions/session-cookie.js';
export { SessionDoor } from './sessions/session-door.js';
export { CreateUser } from './use-cases/create-user.js';
export { OpenFirstAccount, type PreparedAccount } from './use-cases/open-first-account.js';
export { RedeemInvitation } from './use-cases/redeem-invitation.js';
export { ResetUser } from './use-cases/reset-user.js';
export { SweepSignIn } from './use-cases/sweep-sign-in.js';

export const identityReadModels = [
  meRead,
  accountRead,
  ownPersonRead,
  ownTerritoryRead,
  appointmentRead,
  coachAgreementRead,
  rightHolderRead,
];
