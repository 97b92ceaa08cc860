import type { Tx } from '../../platform/database/index.js';
import type { Audience } from '../../shared/audience.js';
import type { BodyId, TerritoryId } from '../../shared/ids.js';

/** SQL over the alias of the table, as the owning module declares it. */
interface SourceTable {
  readonly table: string;
  readonly bodies: (alias: string) => string;
  readonly audience: (alias: string) => string;
}

/** Where a task of this source belongs: its territory, its bodies in their order, and who may read by default. */
export interface SourceFacts {
  readonly territoryId: TerritoryId;
  readonly bodies: readonly { readonly id: BodyId; readonly territoryId: TerritoryId }[];
  readonly audience: readonly Audience[];
}

/** null when there is no such thing in the territories of the transaction. */
export async function sourceFacts(tx: Tx, source: SourceTable, id: string): Promise<SourceFacts | null> {
  const [facts] = await tx.query<SourceFacts>(
    `select s.territory_id as "territoryId", ${source.audience('s')} as audience,
            coalesce((select json_agg(json_build_object('id', b.id, 'territoryId', b.territory_id) order by o.n)
                        from unnest(${source.bodies('s')}) with ordinality o (id, n) join body b on b.id = o.id), '[]') as bodies
       from ${source.table} s where s.id = $1`,
    [id],
  );
  return facts ?? null;
}
