import type { Tx } from '../../platform/database/index.js';
import { newId } from '../../shared/ids.js';
import type { AddressFailure } from '../domain/address-failure.js';
import type { Sending } from './sendings.js';

type OfPerson = Pick<Sending, 'territoryId' | 'personId' | 'addressHash'>;

/** What is known of an address that failed. */
export interface AddressMark {
  readonly id: string;
  /** Null: set right. */
  readonly since: Date | null;
  readonly stoppedAt: Date | null;
  readonly clearedAt: Date | null;
}

/** The mark of an address, locked until the end of the transaction; made when there is none. */
export async function lockMark(
  tx: Tx,
  { territoryId, personId, addressHash }: OfPerson,
  failure: { readonly reason: AddressFailure; readonly status: string },
): Promise<AddressMark> {
  const [mark] = await tx.query<AddressMark>(
    `insert into address_mark (id, territory_id, person_id, address_hash, reason, status)
     values ($1, $2, $3, $4, $5, $6)
     on conflict (person_id, address_hash) do update set status = address_mark.status
     returning id, since, stopped_at as "stoppedAt", cleared_at as "clearedAt"`,
    [newId(), territoryId, personId, addressHash, failure.reason, failure.status],
  );
  if (mark === undefined) throw new Error('The mark of an address was not stored');
  return mark;
}

export const storeMark = (
  tx: Tx,
  mark: Pick<AddressMark, 'id' | 'since' | 'stoppedAt'> & {
    readonly reason: AddressFailure;
    readonly status: string;
  },
): Promise<object[]> =>
  tx.query('update address_mark set since = $2, stopped_at = $3, reason = $4, status = $5 where id = $1', [
    ...[mark.id, mark.since, mark.stoppedAt, mark.reason, mark.status],
  ]);

/** The places of those addresses that get legal mails only. */
export async function stoppedAmong(
  tx: Tx,
  addresses: readonly Pick<Sending, 'personId' | 'addressHash'>[],
): Promise<Set<number>> {
  const rows = await tx.query<{ n: number }>(
    `select a.n::int from unnest($1::uuid[], $2::bytea[]) with ordinality a (person_id, address_hash, n)
      where exists (select 1 from address_mark m
                     where m.person_id = a.person_id and m.address_hash = a.address_hash and m.stopped_at is not null)`,
    [addresses.map(({ personId }) => personId), addresses.map(({ addressHash }) => addressHash)],
  );
  return new Set(rows.map(({ n }) => n - 1));
}

/** Addresses at which a mail arrived after all: sent after the last failure, accepted before `arrived`, not returned. */
export async function clearMarksOfArrived(tx: Tx, arrived: Date): Promise<void> {
  await tx.query(
    `update address_mark m set since = null, stopped_at = null, cleared_at = $2
      where m.since is not null and exists (
        select 1 from mail_sending s where s.person_id = m.person_id and s.address_hash = m.address_hash
           and s.accepted_at is not null and s.failed_at is null and s.sent_at < $1
           and s.sent_at > (select coalesce(max(f.sent_at), m.since) from mail_sending f
                             where f.person_id = m.person_id and f.address_hash = m.address_hash and f.failed_at is not null))`,
    [arrived, tx.now],
  );
}

/** What the office is told of a marked address. */
export interface MarkedAddress {
  readonly personName: string;
  readonly address: string;
  readonly since: Date;
  readonly reason: AddressFailure;
  readonly isStopped: boolean;
  readonly office: { readonly name: string; readonly email: string | null; readonly phone: string | null };
}

/** The mark of a person's own address, or of the one that gets copies; null when there is none, or another address by now. */
export async function markedAddressOf(
  tx: Tx,
  personId: string,
  ofCopy: boolean,
): Promise<MarkedAddress | null> {
  const [marked] = await tx.query<MarkedAddress>(
    `select a.name as "personName", a.address, m.since, m.reason, m.stopped_at is not null as "isStopped",
            json_build_object('name', t.office_name, 'email', t.office_email, 'phone', t.office_phone) as office
       from (select p.id, p.name, p.territory_id, case when $2 then p.copy_email else p.contact_email end as address
               from person p where p.id = $1) a
       join territory t on t.id = a.territory_id
       join address_mark m on m.person_id = a.id and m.address_hash = sha256(convert_to(lower(a.address), 'UTF8'))
      where m.since is not null`,
    [personId, ofCopy],
  );
  return marked ?? null;
}
