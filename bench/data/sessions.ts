import { newToken } from '../../src/identity/domain/token.js';
import type { OwnDatabase } from '../own-server.js';

/** A session for each account, as sign-in would open it. Gives the value of the Cookie header by account. */
export async function signIn(
  database: OwnDatabase,
  accountIds: readonly string[],
): Promise<Map<string, string>> {
  const sessions = accountIds.map((accountId) => ({ accountId, token: newToken() }));
  await database.query(
    `insert into session (token_hash, account_id, expires_at)
       select s.hash, s.account, now() + interval '1 hour' from unnest($1::bytea[], $2::uuid[]) s (hash, account)`,
    [sessions.map(({ token }) => token.hash), sessions.map(({ accountId }) => accountId)],
  );
  return new Map(sessions.map(({ accountId, token }) => [accountId, `__Host-kpr=${token.text}`]));
}
