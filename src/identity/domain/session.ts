import type { AccountId } from '../../shared/ids.js';

/** However busy, after half a day one signs in again. */
export const SESSION_HOURS = 12;

/** A session that was just opened: the only moment at which its token is known. */
export interface Session {
  readonly token: string;
  readonly accountId: AccountId;
  readonly expiresAt: Date;
}
