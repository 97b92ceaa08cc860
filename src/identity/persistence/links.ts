import type { Tx } from '../../platform/database/index.js';
import type { AccountId, PersonId } from '../../shared/ids.js';
import { ACCOUNT_LINK_DAYS, type Link, type LinkPurpose, PASSWORD_LINK_HOURS } from '../domain/link.js';
import { hashOfToken, newToken } from '../domain/token.js';

/** Mints one more token for a personal link and gives it in clear, for the mail only. Each sending attempt mints its own. */
export async function mintLink(tx: Tx, link: Link): Promise<string> {
  const { text, hash } = newToken();
  await store(tx, [{ link, hash }]);
  return text;
}

/** As `mintLink` for many, by one statement; the tokens in the order of the links. */
export async function mintLinks(tx: Tx, links: readonly Link[]): Promise<string[]> {
  const minted = links.map((link) => ({ link, ...newToken() }));
  await store(tx, minted);
  return minted.map(({ text }) => text);
}

async function store(tx: Tx, minted: readonly { link: Link; hash: Buffer }[]): Promise<void> {
  const column = (of: (link: Link) => string | null): (string | null)[] => minted.map(({ link }) => of(link));
  await tx.query(
    `insert into link_token (token_hash, territory_id, person_id, purpose, thing_id, notice_kind)
     select * from unnest($1::bytea[], $2::uuid[], $3::uuid[], $4::text[], $5::uuid[], $6::text[])`,
    [
      minted.map(({ hash }) => hash),
      column(({ territoryId }) => territoryId),
      column(({ personId }) => personId),
      column(({ purpose }) => purpose),
      column(({ thingId }) => thingId),
      column(({ noticeKind }) => noticeKind ?? null),
    ],
  );
}

/** Which links end: those of things and a purpose, for everybody or for one person. */
export interface EndingLinks {
  readonly thingIds: readonly string[];
  readonly purpose: LinkPurpose;
  readonly personId?: PersonId;
}

/** Ends all tokens side by side: on move, cancellation, end of the seat, change of the address, or when redeemed. */
export async function endLinks(tx: Tx, { thingIds, purpose, personId }: EndingLinks): Promise<void> {
  await tx.query(
    `update link_token set ended_at = now()
      where thing_id = any ($1::uuid[]) and purpose = $2 and ($3::uuid is null or person_id = $3) and ended_at is null`,
    [thingIds, purpose, personId ?? null],
  );
}

/** Ends all links that were sent to a person, whatever for: his mails go elsewhere now. */
export async function endLinksOfPerson(tx: Tx, personId: PersonId): Promise<void> {
  await tx.query('update link_token set ended_at = now() where person_id = $1 and ended_at is null', [
    personId,
  ]);
}

/** Whom a living account link invites. Holds the row until the end of the transaction; null when it is void. */
export async function findAccountLink(
  tx: Tx,
  token: string,
): Promise<Pick<Link, 'personId' | 'territoryId'> | null> {
  const [link] = await tx.query<Pick<Link, 'personId' | 'territoryId'>>(
    `select person_id as "personId", territory_id as "territoryId" from link_token
      where token_hash = $1 and purpose = 'ACCOUNT' and ended_at is null
        and created_at > now() - make_interval(days => $2) for update`,
    [hashOfToken(token), ACCOUNT_LINK_DAYS],
  );
  return link ?? null;
}

/** Which mails a living link gives up; null when it is void. */
export async function noticeKindOfLink(tx: Tx, token: string): Promise<string | null> {
  const [link] = await tx.query<{ kind: string }>(
    `select notice_kind as kind from link_token where token_hash = $1 and purpose = 'UNSUBSCRIBE' and ended_at is null`,
    [hashOfToken(token)],
  );
  return link?.kind ?? null;
}

export interface PasswordLink {
  readonly token: string;
  readonly expiresAt: Date;
}

/** A one-time link to set the password of an account. */
export async function mintPasswordLink(tx: Tx, accountId: AccountId): Promise<PasswordLink> {
  const token = newToken();
  const [row] = await tx.query<{ expires_at: Date }>(
    `insert into password_link (token_hash, account_id, expires_at) values ($1, $2, now() + make_interval(hours => $3))
     returning expires_at`,
    [token.hash, accountId, PASSWORD_LINK_HOURS],
  );
  if (row === undefined) throw new Error('The password link was not stored');
  return { token: token.text, expiresAt: row.expires_at };
}

/** Whose password a living link may set; null when it is void. */
export async function findPasswordLink(tx: Tx, token: string): Promise<AccountId | null> {
  const [row] = await tx.query<{ account_id: AccountId }>(
    'select account_id from password_link where token_hash = $1 and expires_at > now()',
    [hashOfToken(token)],
  );
  return row?.account_id ?? null;
}

/** Takes a link out of use; false when somebody else was faster. */
export async function spendPasswordLink(tx: Tx, token: string): Promise<boolean> {
  const rows = await tx.query(
    'delete from password_link where token_hash = $1 and expires_at > now() returning 1',
    [hashOfToken(token)],
  );
  return rows.length === 1;
}

export async function endPasswordLinks(tx: Tx, accountId: AccountId): Promise<void> {
  await tx.query('delete from password_link where account_id = $1', [accountId]);
}
