import type { Tx } from '../../platform/database/index.js';
import { newId, type NotificationId, type PersonId, type TerritoryId } from '../../shared/ids.js';
import type { SendingToAddress } from '../domain/address-failure.js';
import type { Notice } from '../domain/notice.js';

/** One attempt to send a mail, as its return is judged by it. */
export interface Sending {
  readonly id: string;
  readonly territoryId: TerritoryId;
  readonly notificationId: NotificationId;
  /** Null: to the coordination office. */
  readonly personId: PersonId | null;
  readonly addressHash: Buffer;
  readonly messageId: string;
  readonly sentAt: Date;
}

export interface NewSending {
  readonly notice: Pick<Notice, 'id' | 'territoryId' | 'personId'>;
  readonly addressHash: Buffer;
  readonly tokenHash: Buffer | null;
  readonly messageId: string;
}

const SENDING = `id, territory_id as "territoryId", notification_id as "notificationId", person_id as "personId",
  address_hash as "addressHash", message_id as "messageId", sent_at as "sentAt"`;

/** Notes attempts before their mails leave: what returns at once must find them. In the order given. */
export async function recordSendings(tx: Tx, attempts: readonly NewSending[]): Promise<Sending[]> {
  const sendings = attempts.map(({ notice, addressHash, messageId }) => ({
    ...{ id: newId(), addressHash, messageId, sentAt: tx.now },
    ...{ notificationId: notice.id, territoryId: notice.territoryId, personId: notice.personId },
  }));
  const column = <T>(of: (sending: Sending) => T): T[] => sendings.map(of);
  await tx.query(
    `insert into mail_sending (id, territory_id, notification_id, person_id, token_hash, address_hash, message_id, sent_at)
     select s.*, $8 from unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::uuid[], $5::bytea[], $6::bytea[], $7::text[]) s`,
    [
      column(({ id }) => id),
      column(({ territoryId }) => territoryId),
      column(({ notificationId }) => notificationId),
      column(({ personId }) => personId),
      attempts.map(({ tokenHash }) => tokenHash),
      column(({ addressHash }) => addressHash),
      column(({ messageId }) => messageId),
      tx.now,
    ],
  );
  return sendings;
}

export const markAccepted = (tx: Tx, sendings: readonly Pick<Sending, 'id'>[]): Promise<object[]> =>
  tx.query('update mail_sending set accepted_at = $2 where id = any ($1)', [
    sendings.map(({ id }) => id),
    tx.now,
  ]);

/** The attempt whose token came back, of whatever town. */
export async function sendingByToken(tx: Tx, tokenHash: Buffer): Promise<Sending | null> {
  const [sending] = await tx.query<Sending>(`select ${SENDING} from mail_sending where token_hash = $1`, [
    tokenHash,
  ]);
  return sending ?? null;
}

/** false when its failure is noted already: each attempt fails once. */
export async function markFailed(
  tx: Tx,
  { id }: Pick<Sending, 'id'>,
  failure: { readonly status: string; readonly permanent: boolean },
): Promise<boolean> {
  const rows = await tx.query(
    `update mail_sending set failed_at = $2, status = $3, permanent = $4 where id = $1 and failed_at is null returning id`,
    [id, tx.now, failure.status, failure.permanent],
  );
  return rows.length === 1;
}

/** The notice of an attempt, as far as others are told of its failure. */
export async function noticeOfSending(tx: Tx, { notificationId }: Sending): Promise<Notice> {
  const [notice] = await tx.query<Notice>(
    `select id, territory_id as "territoryId", person_id as "personId", kind, subject_id as "subjectId",
            subject_revision as "subjectRevision", variant, due_at as "dueAt", facts, lease_number as "leaseNumber", attempts
       from notification where id = $1`,
    [notificationId],
  );
  if (notice === undefined) throw new Error('A sending without its notice');
  return notice;
}

/** More than a rule looks at. */
const LOOKED_AT = 50;

/** What was sent to an address since it was last set right, the newest first. */
export const sendingsTo = (
  tx: Tx,
  { personId, addressHash }: Pick<Sending, 'personId' | 'addressHash'>,
  since: Date | null,
): Promise<SendingToAddress[]> =>
  tx.query<SendingToAddress>(
    `select notification_id as mail, sent_at as "sentAt", accepted_at is not null and failed_at is null as accepted,
            failed_at is not null and permanent as failed
       from mail_sending where person_id = $1 and address_hash = $2 and sent_at > coalesce($3, '-infinity'::timestamptz)
      order by sent_at desc limit ${LOOKED_AT}`,
    [personId, addressHash, since],
  );

/** What is too old to come back; in batches, so that no lock lasts. */
export async function forgetSendings(tx: Tx, before: Date): Promise<void> {
  await tx.query(
    `delete from mail_sending where id in (
       select s.id from mail_sending s where s.sent_at < $1 order by s.sent_at limit 5000 for update skip locked)`,
    [before],
  );
}
