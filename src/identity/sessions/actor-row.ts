import type { Actor } from '../../shared/actor.js';

/** What the SQL function `kpr_actor` gives. */
export type ActorRow = Pick<
  Actor,
  'accountId' | 'persons' | 'grants' | 'attended' | 'protects' | 'territories' | 'readTerritories'
>;

export const actorOfRow = (row: ActorRow, kind: 'account' | 'link'): Actor => ({
  kind,
  accountId: row.accountId,
  persons: row.persons,
  grants: row.grants,
  attended: row.attended,
  protects: row.protects,
  territories: row.territories,
  readTerritories: row.readTerritories,
  reason: null,
});
