import type { Tx } from '../../platform/database/index.js';
import type { Audience } from '../../shared/audience.js';
import { changedMeanwhile } from '../../shared/domain-error.js';
import { type AttachmentId, type AttachmentVersionId, newId, type TerritoryId } from '../../shared/ids.js';
import type { Attachment, ThingName } from '../domain/attachment.js';
import type { Upload } from './contents.repository.js';

export interface NewAttachment {
  readonly territoryId: TerritoryId;
  readonly thing: ThingName;
  readonly title: string;
  readonly audience: readonly Audience[];
}

export async function insertAttachment(tx: Tx, file: NewAttachment): Promise<AttachmentId> {
  const id = newId<AttachmentId>();
  const { territoryId, thing, title, audience } = file;
  await tx.query(
    `insert into attachment (id, territory_id, thing_type, thing_id, title, audience, account_id, created_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [id, territoryId, thing.type, thing.id, title, audience, tx.actor.accountId, tx.now],
  );
  return id;
}

export async function insertVersion(
  tx: Tx,
  { id, territoryId, number }: Pick<Attachment, 'id' | 'territoryId' | 'number'>,
  { hash, name }: Upload,
): Promise<void> {
  await tx.query(
    `insert into attachment_version (id, territory_id, attachment_id, number, hash, name, account_id, at)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [newId<AttachmentVersionId>(), territoryId, id, number, hash, name, tx.actor.accountId, tx.now],
  );
}

interface AttachmentRow extends Omit<Attachment, 'thing'> {
  readonly thingType: string;
  readonly thingId: string;
}

/** With its newest version; nobody else changes it until the transaction ends. */
export async function lockAttachment(tx: Tx, id: AttachmentId): Promise<Attachment | null> {
  await tx.query('select 1 from attachment where id = $1 for no key update', [id]);
  const [row] = await tx.query<AttachmentRow>(
    `select a.id, a.territory_id as "territoryId", a.thing_type as "thingType", a.thing_id as "thingId", a.audience,
            a.revision, v.hash, v.number
       from attachment a join attachment_version v on v.attachment_id = a.id
      where a.id = $1 order by v.number desc limit 1`,
    [id],
  );
  if (row === undefined) return null;
  const { thingType, thingId, ...file } = row;
  return { ...file, thing: { type: thingType, id: thingId } };
}

/** How many files the thing carries, whoever may see them. */
export async function filesOfThing(tx: Tx, thing: ThingName): Promise<number> {
  const [row] = await tx.query<{ count: number }>(
    'select count(*)::int as count from attachment where thing_type = $1 and thing_id = $2',
    [thing.type, thing.id],
  );
  return row?.count ?? 0;
}

/** Takes the next revision, with a new title when one is given. Error: CHANGED_MEANWHILE. */
export async function raiseRevision(tx: Tx, file: Attachment, title: string | null = null): Promise<void> {
  const rows = await tx.query(
    'update attachment set revision = revision + 1, title = coalesce($3, title) where id = $1 and revision = $2 returning 1',
    [file.id, file.revision, title],
  );
  if (rows.length === 0) throw changedMeanwhile();
}

export async function deleteAttachment(tx: Tx, id: AttachmentId): Promise<void> {
  await tx.query('delete from attachment where id = $1', [id]);
}

/** What is handed out. */
export interface VersionFacts {
  readonly title: string;
  readonly number: number;
  readonly hash: string;
  readonly mediaType: string;
  readonly bytes: number;
}

export async function versionFacts(tx: Tx, id: AttachmentVersionId): Promise<VersionFacts | null> {
  const [row] = await tx.query<Omit<VersionFacts, 'bytes'> & { readonly bytes: string }>(
    `select a.title, v.number, v.hash, c.media_type as "mediaType", c.bytes
       from attachment_version v join attachment a on a.id = v.attachment_id
       join stored_content c on c.territory_id = v.territory_id and c.hash = v.hash
      where v.id = $1`,
    [id],
  );
  return row === undefined ? null : { ...row, bytes: Number(row.bytes) };
}
