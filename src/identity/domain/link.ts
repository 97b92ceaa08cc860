import type { PersonId, TerritoryId } from '../../shared/ids.js';

/**
 * What a personal link is good for: answering an invitation, getting an account, saying that a task is done, giving up
 * the mails of one kind, or reporting on a project.
 */
export type LinkPurpose = 'RSVP' | 'ACCOUNT' | 'TASK' | 'UNSUBSCRIBE' | 'REPORT';

/** Bound to one person, one thing and one purpose (architecture §4). The thing of ACCOUNT and UNSUBSCRIBE is the person itself. */
export interface Link {
  readonly personId: PersonId;
  readonly territoryId: TerritoryId;
  readonly purpose: LinkPurpose;
  readonly thingId: string;
  /** UNSUBSCRIBE alone: which mails. */
  readonly noticeKind?: string;
}

/** How long an invitation to an account can be redeemed after its mail was made. */
export const ACCOUNT_LINK_DAYS = 14;
/** How long the link of `kpr user:create` and `kpr user:reset` is good. */
export const PASSWORD_LINK_HOURS = 24;
