import type { Tx } from '../../platform/database/index.js';
import type { TerritoryId } from '../../shared/ids.js';
import type { Day } from '../../shared/time/day.js';

/** Something about which the deadlines must be computed anew. */
export interface Stale {
  readonly id: string;
  readonly territoryId: TerritoryId;
  readonly kind: string;
  readonly subjectId: string;
}

/** One worker at a time computes; another one finds nothing to do meanwhile. */
export async function isAlone(tx: Tx): Promise<boolean> {
  const [row] = await tx.query<{ alone: boolean }>(
    `select pg_try_advisory_xact_lock(hashtext('deadlines')) as alone`,
  );
  return row?.alone === true;
}

/** The oldest changes that are not put aside. Worker only. */
export const oldestStale = (tx: Tx, limit: number): Promise<Stale[]> =>
  tx.query<Stale>(
    `select id, territory_id as "territoryId", kind, subject_id as "subjectId" from deadline_stale
      where parked_at is null and (try_after is null or try_after < now()) order by id limit $1`,
    [limit],
  );

/** Done for good when the transaction commits: what changes meanwhile is another row. */
export async function forgetStale(tx: Tx, stale: readonly Stale[]): Promise<void> {
  await tx.query('delete from deadline_stale where id = any ($1::bigint[])', [stale.map(({ id }) => id)]);
}

/** The next try waits, longer each time; after `mostTries` it is parked until the office wants it again. */
export async function putStaleAside(tx: Tx, { id }: Stale, mostTries: number): Promise<void> {
  await tx.query(
    `update deadline_stale set attempts = attempts + 1, try_after = now() + make_interval(secs => power(2, attempts - attempts_forgiven)),
            parked_at = case when attempts - attempts_forgiven + 1 >= $2 then $3::timestamptz end
      where id = $1`,
    [id, mostTries, tx.now],
  );
}

/** Marks what changes by the mere passing of days and was not computed today. Worker only. */
export async function markOutdated(tx: Tx, kinds: readonly string[], today: Day): Promise<void> {
  await tx.query(
    `with outdated as (
       update deadline set reckoned_on = $2 where kind = any ($1) and is_open and reckoned_on < $2
       returning territory_id, kind, subject_id)
     insert into deadline_stale (territory_id, kind, subject_id) select territory_id, kind, subject_id from outdated`,
    [kinds, today],
  );
}
