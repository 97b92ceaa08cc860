import type { Tx } from '../../platform/database/index.js';
import type { AccountId } from '../../shared/ids.js';
import { type Session, SESSION_HOURS } from '../domain/session.js';
import { newToken } from '../domain/token.js';

/** Opens a session for an account whose owner has just proved who he is. */
export async function openSession(tx: Tx, accountId: AccountId): Promise<Session> {
  const token = newToken();
  const [row] = await tx.query<{ expires_at: Date }>(
    `insert into session (token_hash, account_id, expires_at) values ($1, $2, now() + make_interval(hours => $3))
     returning expires_at`,
    [token.hash, accountId, SESSION_HOURS],
  );
  if (row === undefined) throw new Error('The session was not stored');
  return { token: token.text, accountId, expiresAt: row.expires_at };
}

/** Ends one session; unknown ones are ended already. */
export async function endSession(tx: Tx, tokenHash: Buffer): Promise<void> {
  await tx.query('delete from session where token_hash = $1', [tokenHash]);
}

/** Ends the sessions of an account, all or all but one. */
export async function endSessions(
  tx: Tx,
  accountId: AccountId,
  exceptHash: Buffer | null = null,
): Promise<void> {
  await tx.query('delete from session where account_id = $1 and ($2::bytea is null or token_hash <> $2)', [
    accountId,
    exceptHash,
  ]);
}

/** When the session ends; null when it has ended. */
export async function sessionEnd(tx: Tx, tokenHash: Buffer): Promise<Date | null> {
  const [row] = await tx.query<{ expires_at: Date }>(
    'select expires_at from session where token_hash = $1 and expires_at > now()',
    [tokenHash],
  );
  return row?.expires_at ?? null;
}

/** A session as its owner sees it; the id is a hash of the token's hash, which opens nothing. */
export interface OpenSession {
  readonly id: string;
  readonly createdAt: Date;
  readonly expiresAt: Date;
  readonly isThisOne: boolean;
}

const SESSION_ID = 'md5(token_hash)::uuid';

/** The sessions of an account that still hold, the newest first. */
export const openSessions = (tx: Tx, accountId: AccountId, own: Buffer): Promise<OpenSession[]> =>
  tx.query<OpenSession>(
    `select ${SESSION_ID} as id, created_at as "createdAt", expires_at as "expiresAt", token_hash = $2 as "isThisOne"
       from session where account_id = $1 and expires_at > now() order by created_at desc, id limit 100`,
    [accountId, own],
  );

/** Ends one session of the account; false when it has none of this id. */
export async function endSessionOf(tx: Tx, accountId: AccountId, id: string): Promise<boolean> {
  const rows = await tx.query(
    `delete from session where account_id = $1 and ${SESSION_ID} = $2 returning account_id`,
    [accountId, id],
  );
  return rows.length > 0;
}
