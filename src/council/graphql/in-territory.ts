import type { RootCondition } from '../../platform/graphql/read/index.js';

/** What stands for a territory that a page cannot name yet; as `me.territories`, so that both name the same first one. */
export const AT_HOME = 'Without a territory: your first one by name.';

/** Rows of the territory; without one, of the actor's first by name, found by the same statement. */
export const inTerritoryOrAtHome =
  (territoryId: string | null | undefined): RootCondition =>
  (t, p) =>
    territoryId == null
      ? `${t}.territory_id = (select ht.id from territory ht where ht.id = any (${p.actor('territories', 'uuid[]')})
          order by ht.name, ht.id limit 1)`
      : `${t}.territory_id = ${p.value(territoryId, 'uuid')}`;
