import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database/index.js';
import { newId, type NotificationId, type PersonId, type TerritoryId } from '../../shared/ids.js';
import type { Notice, PlannedNotice } from '../domain/notice.js';
import { NOTICE_KINDS } from '../domain/notice-kinds.js';
import type { Claim } from '../domain/claim.js';
import { dueWithOthers } from '../domain/gathering.js';
import { othersOf } from './others-of-notice.js';

const NOTICE = `id, territory_id as "territoryId", person_id as "personId", kind, subject_id as "subjectId",
  subject_revision as "subjectRevision", variant, due_at as "dueAt", facts, lease_number as "leaseNumber",
  attempts - attempts_forgiven as attempts`;

const THESE_CLAIMS = '(id, lease_number) in (select * from unnest($1::uuid[], $2::integer[]))';

const columnsOf = (claims: readonly Claim[]): [string[], number[]] => [
  claims.map(({ id }) => id),
  claims.map(({ leaseNumber }) => leaseNumber),
];

/** A notice whose mail the server has accepted. */
export interface Accepted {
  readonly id: NotificationId;
  readonly messageId: string;
}

/** The rows that are the truth about every mail (architecture §5). Leases run on the database's clock. */
@Injectable()
export class NoticesRepository {
  /** Plans notices; one that is planned already (same person, kind, subject, state and variant) stays as it is. */
  async plan(tx: Tx, notices: readonly PlannedNotice[]): Promise<void> {
    if (notices.length === 0) return;
    await tx.query(
      `insert into notification (id, territory_id, person_id, to_office, kind, subject_type, subject_id, subject_revision, variant, facts, due_at)
       select n.id, n."territoryId", n."personId", n."personId" is null, n.kind, n."subjectType", n."subjectId",
              n."subjectRevision", coalesce(n.variant, ''), coalesce(n.facts, '{}'), n."dueAt"
         from jsonb_to_recordset($1) as n (id uuid, "territoryId" uuid, "personId" uuid, kind text, "subjectType" text,
              "subjectId" uuid, "subjectRevision" integer, variant text, facts jsonb, "dueAt" timestamptz)
       on conflict do nothing`,
      [
        JSON.stringify(
          notices.map((notice) => ({ id: newId(), subjectType: subjectTypeOf(notice), ...notice })),
        ),
      ],
    );
  }

  /**
   * Plans notices whose variant begins with the id of their event (UUIDv7: the later event has the greater id): an older
   * one of the same kind to the same recipient that has not gone yet is withdrawn, and one that comes after a newer one
   * is not planned. The newest counts in `replaces` how many it stands for, and is due when `dueWithOthers` says.
   * Doing it twice changes nothing more; two at once in a town plan one after the other.
   */
  async planNewest(tx: Tx, notices: readonly PlannedNotice[], beginsAt: Date | null): Promise<void> {
    const [first] = notices;
    if (first === undefined) return;
    const found = new Map((await othersOf(tx, first.territoryId, notices)).map((row) => [row.index, row]));
    const planned = notices.flatMap((notice, index) => {
      const { newer = false, replaces = 0, lastMailAt = null } = found.get(index) ?? {};
      if (newer) return [];
      const dueAt = dueWithOthers({ kind: notice.kind, now: tx.now, lastMailAt, beginsAt });
      const facts = replaces === 0 ? notice.facts : { ...notice.facts, replaces };
      return [{ ...notice, dueAt, ...(facts !== undefined && { facts }) }];
    });
    await this.plan(tx, planned);
  }

  /** Takes due rows, and rows whose handler died, for `leaseSeconds`; nobody else gets them meanwhile. */
  async claimDue(tx: Tx, limit: number, leaseSeconds: number): Promise<Claim[]> {
    return tx.query<Claim>(
      `with due as (
         select id from notification where state = 'WAITING' and due_at <= $1 order by due_at limit $2 for update skip locked),
       left_behind as (
         select id from notification where state in ('CLAIMED', 'READY', 'SENDING') and lease_until < now()
          limit $2 for update skip locked)
       update notification n
          set state = 'CLAIMED', lease_until = now() + make_interval(secs => $3), lease_number = n.lease_number + 1
         from (select id from due union all select id from left_behind limit $2) d where n.id = d.id
       returning n.id, n.lease_number as "leaseNumber"`,
      [tx.now, limit, leaseSeconds],
    );
  }

  /** The claimed rows that are still ours to handle. */
  async held(tx: Tx, claims: readonly Claim[], states: readonly ('CLAIMED' | 'READY')[]): Promise<Notice[]> {
    return tx.query<Notice>(
      `select ${NOTICE} from notification where ${THESE_CLAIMS} and state = any ($3) order by due_at, id`,
      [...columnsOf(claims), states],
    );
  }

  /** Checked and true; `at` is the business time of this moment. One that was marked before keeps its time. */
  async markReady(tx: Tx, claims: readonly Claim[], at: Date): Promise<void> {
    await tx.query(
      `update notification set state = 'READY', ready_at = $3 where ${THESE_CLAIMS} and state = 'CLAIMED'`,
      [...columnsOf(claims), at],
    );
  }

  /** No longer true: it stays silent. */
  async withdraw(tx: Tx, claims: readonly Claim[]): Promise<void> {
    await tx.query(
      `update notification set state = 'SUPERSEDED', lease_until = null
        where ${THESE_CLAIMS} and state in ('CLAIMED', 'READY', 'SENDING')`,
      columnsOf(claims),
    );
  }

  /** COLLECTED: waits for the digest of its person; KEPT: only the inbox shows it. */
  async layAside(tx: Tx, claims: readonly Claim[], state: 'COLLECTED' | 'KEPT'): Promise<void> {
    await tx.query(
      `update notification set state = $3, lease_until = null where ${THESE_CLAIMS} and state in ('CLAIMED', 'READY')`,
      [...columnsOf(claims), state],
    );
  }

  /** In the transaction that notes the digest as sent: what it told is not told again. */
  async markTold(tx: Tx, ids: readonly NotificationId[], digest: NotificationId): Promise<void> {
    if (ids.length === 0) return;
    await tx.query(
      `update notification set told_in = $2 where id = any ($1) and state = 'COLLECTED' and told_in is null`,
      [ids, digest],
    );
  }

  /** What was collected and is no longer true, or hidden from its person: it stays silent. */
  async withdrawCollected(tx: Tx, ids: readonly NotificationId[]): Promise<void> {
    if (ids.length === 0) return;
    await tx.query(
      `update notification set state = 'SUPERSEDED' where id = any ($1) and state = 'COLLECTED' and told_in is null`,
      [ids],
    );
  }

  /** What was collected for these persons in towns where they have no right any more: nobody could tell them of it. */
  async withdrawCollectedElsewhere(
    tx: Tx,
    personIds: readonly PersonId[],
    territoryIds: readonly TerritoryId[],
  ): Promise<void> {
    await tx.query(
      `update notification set state = 'SUPERSEDED'
        where person_id = any ($1) and state = 'COLLECTED' and told_in is null and territory_id <> all ($2)`,
      [personIds, territoryIds],
    );
  }

  /** The last step before the mails leave; gives those that nobody else has by now. */
  async startSending<Of extends Claim>(tx: Tx, claims: readonly Of[], leaseSeconds: number): Promise<Of[]> {
    const rows = await tx.query<{ id: NotificationId }>(
      `update notification set state = 'SENDING', attempts = attempts + 1, lease_until = now() + make_interval(secs => $3)
        where ${THESE_CLAIMS} and state = 'READY' returning id`,
      [...columnsOf(claims), leaseSeconds],
    );
    const started = new Set(rows.map(({ id }) => id));
    return claims.filter(({ id }) => started.has(id));
  }

  /** The worker lives and is still sending these: nobody else gets them meanwhile. */
  async renew(tx: Tx, claims: readonly Claim[], leaseSeconds: number): Promise<void> {
    await tx.query(
      `update notification set lease_until = now() + make_interval(secs => $3)
        where ${THESE_CLAIMS} and state in ('READY', 'SENDING')`,
      [...columnsOf(claims), leaseSeconds],
    );
  }

  /** Also when a lease has ended meanwhile: what the server has accepted must not go again. */
  async markSent(tx: Tx, accepted: readonly Accepted[]): Promise<void> {
    await tx.query(
      `update notification n set state = 'SENT', message_id = a.message_id, last_error = null, lease_until = null, sent_at = $3
         from unnest($1::uuid[], $2::text[]) a (id, message_id)
        where n.id = a.id and n.state in ('WAITING', 'CLAIMED', 'READY', 'SENDING')`,
      [accepted.map(({ id }) => id), accepted.map(({ messageId }) => messageId), tx.now],
    );
  }

  async markRefused(tx: Tx, claim: Claim, reason: string): Promise<void> {
    await this.end(tx, claim, 'REFUSED', reason);
  }

  async park(tx: Tx, claim: Claim, reason: string): Promise<void> {
    await this.end(tx, claim, 'PARKED', reason);
  }

  /** Back to waiting: the next scan after `dueAt` takes it again. */
  async retryAt(tx: Tx, claim: Claim, retry: { dueAt: Date; reason: string }): Promise<void> {
    await tx.query(
      `update notification set state = 'WAITING', due_at = $3, last_error = $4, lease_until = null
        where id = $1 and lease_number = $2 and state = 'SENDING'`,
      [claim.id, claim.leaseNumber, retry.dueAt, retry.reason],
    );
  }

  /** Withdraws what waits about subjects, e.g. reminders of a meeting that was moved; only of states before `revision` when given. */
  async supersede(
    tx: Tx,
    of: { subjectIds: readonly string[]; kinds: readonly string[]; beforeRevision: number | null },
  ): Promise<void> {
    await tx.query(
      `update notification set state = 'SUPERSEDED', lease_until = null
        where subject_id = any ($1) and kind = any ($2) and state in ('WAITING', 'CLAIMED', 'READY')
          and ($3::integer is null or subject_revision < $3)`,
      [of.subjectIds, of.kinds, of.beforeRevision],
    );
  }

  private async end(tx: Tx, claim: Claim, state: 'REFUSED' | 'PARKED', reason: string): Promise<void> {
    await tx.query(
      `update notification set state = $3, last_error = $4, lease_until = null
        where id = $1 and lease_number = $2 and state = 'SENDING'`,
      [claim.id, claim.leaseNumber, state, reason],
    );
  }
}

const subjectTypeOf = ({ kind }: PlannedNotice): string => NOTICE_KINDS[kind].subject;
