import type { Tx } from '../../platform/database/index.js';
import { DomainError } from '../../shared/domain-error.js';
import { type AccountId, newId, type TerritoryId, type UploadId } from '../../shared/ids.js';

/**
 * Only one at a time says whether a content is kept: who brings it and who clears it away wait for each other, until
 * the transaction ends. Taken before any row of the content is looked at.
 */
export async function lockContent(tx: Tx, hash: string): Promise<void> {
  await tx.query(`select pg_advisory_xact_lock(hashtextextended('content ' || $1, 0))`, [hash]);
}

export interface Content {
  readonly territoryId: TerritoryId;
  readonly hash: string;
  readonly bytes: number;
  readonly mediaType: string;
}

/**
 * Notes that the town has this content, and takes its room; one that it has already takes none. The row of the town is
 * changed only where the room is enough, so that many at once cannot pass the quota. Error: STORAGE_FULL.
 */
export async function keepContent(tx: Tx, content: Content, mostOfTown: number): Promise<void> {
  const { territoryId, hash, bytes, mediaType } = content;
  const added = await tx.query(
    `insert into stored_content (territory_id, hash, bytes, media_type) values ($1, $2, $3, $4)
     on conflict do nothing returning 1`,
    [territoryId, hash, bytes, mediaType],
  );
  if (added.length === 0) return;
  await tx.query('insert into town_storage (territory_id) values ($1) on conflict do nothing', [territoryId]);
  const taken = await tx.query(
    `update town_storage set used_bytes = used_bytes + $2 where territory_id = $1 and used_bytes + $2 <= $3 returning 1`,
    [territoryId, bytes, mostOfTown],
  );
  if (taken.length === 0) throw new DomainError('STORAGE_FULL', {}, 'file');
}

/** Bytes that the contents of the town take. */
export async function usedBytes(tx: Tx, territoryId: TerritoryId): Promise<number> {
  const [row] = await tx.query<{ bytes: string }>(
    'select used_bytes as bytes from town_storage where territory_id = $1',
    [territoryId],
  );
  return Number(row?.bytes ?? 0);
}

/** What came in and waits to be attached. */
export interface Upload {
  readonly id: UploadId;
  readonly name: string;
  readonly hash: string;
}

export async function insertUpload(tx: Tx, { territoryId, hash }: Content, name: string): Promise<UploadId> {
  const id = newId<UploadId>();
  await tx.query(
    'insert into upload (id, territory_id, account_id, hash, name, at) values ($1, $2, $3, $4, $5, $6)',
    [id, territoryId, tx.actor.accountId, hash, name, tx.now],
  );
  return id;
}

/** Takes an upload of this account for this town; each is attached once. null: there is none. */
export async function takeUpload(
  tx: Tx,
  upload: { readonly id: UploadId; readonly territoryId: TerritoryId; readonly accountId: AccountId | null },
): Promise<Upload | null> {
  const [row] = await tx.query<Upload>(
    'delete from upload where id = $1 and territory_id = $2 and account_id = $3 returning id, name, hash',
    [upload.id, upload.territoryId, upload.accountId],
  );
  return row ?? null;
}

type LooseContent = Pick<Content, 'territoryId' | 'hash'>;

/** Contents that nothing refers to but uploads that were sent before this instant. Worker only. */
export const looseContents = (tx: Tx, before: Date): Promise<LooseContent[]> =>
  tx.query<LooseContent>('select territory_id as "territoryId", hash from kpr_loose_contents($1)', [before]);

/** Forgets a loose content of the transaction's town and gives its room back; one that is wanted again stays. */
export async function dropContent(
  tx: Tx,
  { territoryId, hash }: LooseContent,
  before: Date,
): Promise<boolean> {
  await tx.query('delete from upload where territory_id = $1 and hash = $2 and at < $3', [
    territoryId,
    hash,
    before,
  ]);
  const [dropped] = await tx.query<{ bytes: string }>(
    `delete from stored_content c where c.territory_id = $1 and c.hash = $2
        and not exists (select 1 from attachment_version v where v.territory_id = c.territory_id and v.hash = c.hash)
        and not exists (select 1 from upload u where u.territory_id = c.territory_id and u.hash = c.hash)
     returning c.bytes`,
    [territoryId, hash],
  );
  if (dropped === undefined) return false;
  await tx.query('update town_storage set used_bytes = used_bytes - $2 where territory_id = $1', [
    territoryId,
    dropped.bytes,
  ]);
  return true;
}

/** Those of these contents that no town has. Worker only. */
export async function notKept(tx: Tx, hashes: readonly string[]): Promise<string[]> {
  const rows = await tx.query<{ hash: string }>('select hash from kpr_contents_not_kept($1) as hash', [
    hashes,
  ]);
  return rows.map(({ hash }) => hash);
}
