import type { Tx } from '../../platform/database/index.js';

/** Who reads a mailbox until its lease ends; an older number reads nothing more. */
export interface ReadingLease {
  readonly name: string;
  readonly leaseNumber: number;
}

const HELD = 'name = $1 and lease_number = $2';
const FOR_A_WHILE = 'now() + make_interval(secs => $3)';

/** Takes the mailbox for `seconds`; null while somebody else reads it. */
export async function leaseMailbox(tx: Tx, name: string, seconds: number): Promise<ReadingLease | null> {
  await tx.query('insert into return_mailbox (name) values ($1) on conflict do nothing', [name]);
  const [lease] = await tx.query<ReadingLease>(
    `update return_mailbox set lease_until = now() + make_interval(secs => $2), lease_number = lease_number + 1
      where name = $1 and (lease_until is null or lease_until < now()) returning name, lease_number as "leaseNumber"`,
    [name, seconds],
  );
  return lease ?? null;
}

export const endLease = (tx: Tx, { name, leaseNumber }: ReadingLease): Promise<object[]> =>
  tx.query(`update return_mailbox set lease_until = null where ${HELD}`, [name, leaseNumber]);

/** Up to which message it was read; from the start when the server has numbered its messages anew; null without the lease. */
export async function lastRead(tx: Tx, lease: ReadingLease, uidValidity: bigint): Promise<number | null> {
  const [row] = await tx.query<{ lastUid: string }>(
    `update return_mailbox set uid_validity = $3, last_uid = case when uid_validity = $3 then last_uid else 0 end
      where ${HELD} returning last_uid as "lastUid"`,
    [lease.name, lease.leaseNumber, uidValidity.toString()],
  );
  return row === undefined ? null : Number(row.lastUid);
}

/** Goes on to this message; false when the lease is lost or the message was read before. */
export async function advance(
  tx: Tx,
  { lease, uid, seconds }: { lease: ReadingLease; uid: number; seconds: number },
): Promise<boolean> {
  const rows = await tx.query(
    `update return_mailbox set last_uid = $4, lease_until = ${FOR_A_WHILE} where ${HELD} and last_uid < $4 returning name`,
    [lease.name, lease.leaseNumber, seconds, uid],
  );
  return rows.length === 1;
}
