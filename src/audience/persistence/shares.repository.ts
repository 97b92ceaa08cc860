import type { Tx } from '../../platform/database/index.js';
import { newId, type ShareId, type TerritoryId } from '../../shared/ids.js';
import { localDayOf } from '../../shared/time/day.js';
import type { LiveShare, Receiver, StoredShare } from '../domain/share.js';
import type { Thing } from '../domain/thing.js';

/** With whom the territory may share today. */
export const receiversOf = (tx: Tx, territoryId: TerritoryId): Promise<Receiver[]> =>
  tx.query<Receiver>(
    `select t.id as "territoryId", t.name, t.kind from territory t
      where t.kind = 'STATE'
         or t.kind = 'ASSOCIATION' and exists (
              select 1 from territory_membership m where m.association_id = t.id and m.territory_id = $1
                 and m.valid_from <= $2 and (m.valid_to is null or m.valid_to >= $2))
      order by t.kind, t.name, t.id`,
    [territoryId, localDayOf(tx.now)],
  );

export const liveSharesOf = (tx: Tx, type: string, id: string): Promise<LiveShare[]> =>
  tx.query<LiveShare>(
    `select id, to_territory_id as "toTerritoryId" from share
      where kind = 'AUDIENCE' and thing_type = $1 and thing_id = $2 and ended_at is null`,
    [type, id],
  );

/** Does nothing when it is shared already. */
export const insertShare = (tx: Tx, thing: Thing, to: TerritoryId): Promise<object[]> =>
  tx.query(
    `insert into share (id, territory_id, kind, thing_type, thing_id, to_territory_id, shared_by, shared_at)
     values ($1, $2, 'AUDIENCE', $3, $4, $5, $6, $7)
     on conflict (thing_type, thing_id, to_territory_id) where ended_at is null do nothing`,
    [newId<ShareId>(), thing.territoryId, thing.type, thing.id, to, tx.actor.accountId, tx.now],
  );

/** Ends the share of the thing, and of everything within it, with this territory. */
export const endShares = (
  tx: Tx,
  thing: Thing,
  parts: readonly { type: string; table: string; column: string }[],
  to: TerritoryId,
): Promise<object[]> => {
  const within = parts.map(
    ({ type, table, column }) =>
      ` or (s.thing_type = '${type}' and s.thing_id in (select x.id from ${table} x where x.${column} = $2))`,
  );
  return tx.query(
    `update share s set ended_at = $4, ended_by = $5
      where s.kind = 'AUDIENCE' and s.to_territory_id = $3 and s.ended_at is null
        and ((s.thing_type = $1 and s.thing_id = $2)${within.join('')})`,
    [thing.type, thing.id, to, tx.now, tx.actor.accountId],
  );
};

/** Keeps others from ending it meanwhile. */
export async function lockShare(tx: Tx, id: string): Promise<StoredShare | null> {
  const [row] = await tx.query<StoredShare>(
    `select id as "shareId", thing_type as type, thing_id as id, to_territory_id as "toTerritoryId", ended_at is null as "isLive"
       from share where id = $1 and kind = 'AUDIENCE' for update`,
    [id],
  );
  return row ?? null;
}
