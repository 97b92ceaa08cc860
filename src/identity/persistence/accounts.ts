import type { Tx } from '../../platform/database/index.js';
import { type AccountId, newId } from '../../shared/ids.js';

/** An account as sign-in sees it. */
export interface Account {
  readonly id: AccountId;
  readonly email: string;
  /** Null as long as no password was set. */
  readonly passwordHash: string | null;
}

const LIVE_ACCOUNT = `select id, email, password_hash as "passwordHash" from account where disabled_at is null`;

/** `email` as `signInName`; disabled accounts are not found. */
export async function findAccountByEmail(tx: Tx, email: string): Promise<Account | null> {
  const [account] = await tx.query<Account>(`${LIVE_ACCOUNT} and email = $1`, [email]);
  return account ?? null;
}

export async function findAccount(tx: Tx, id: AccountId): Promise<Account | null> {
  const [account] = await tx.query<Account>(`${LIVE_ACCOUNT} and id = $1`, [id]);
  return account ?? null;
}

/** Breaks the constraint `account_email_key` when the address is taken. */
export async function addAccount(tx: Tx, account: Omit<Account, 'id'>): Promise<AccountId> {
  const id = newId<AccountId>();
  await tx.query('insert into account (id, email, password_hash, created_at) values ($1, $2, $3, $4)', [
    id,
    account.email,
    account.passwordHash,
    tx.now,
  ]);
  return id;
}

/** Is this still the account whose password was checked? Keeps it so until the end of the transaction. */
export async function holdUnchanged(tx: Tx, account: Account): Promise<boolean> {
  const rows = await tx.query(
    'select 1 from account where id = $1 and password_hash = $2 and disabled_at is null for no key update',
    [account.id, account.passwordHash],
  );
  return rows.length === 1;
}

export async function storePassword(tx: Tx, id: AccountId, passwordHash: string): Promise<void> {
  await tx.query('update account set password_hash = $2 where id = $1', [id, passwordHash]);
}
