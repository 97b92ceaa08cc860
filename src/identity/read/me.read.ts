import { fixed, many, readModel, refersTo } from '../../platform/graphql/index.js';
import type { Parameters } from '../../platform/graphql/read/index.js';

const ownAccount = (t: string, p: Parameters): string => `${t}.id = ${p.actor('account', 'uuid')}`;

/** The signed-in account with everything that tells its owner who he is here; nobody else sees it. */
export const meRead = readModel({
  type: 'Me',
  audience: fixed('own'),
  seenBy: 'Its owner alone.',
  table: 'account',
  columns: {},
  relations: {
    account: refersTo('Account', 'id', { alwaysVisible: true }),
    persons: many(
      { OwnPerson: (me, person) => `${person}.account_id = ${me}.id` },
      { orderBy: [{ by: 'name' }] },
    ),
    territories: many({ OwnTerritory: () => 'true' }, { orderBy: [{ by: 'name' }] }),
  },
  requires: { grants: [], canSeeMembers: [], canAdminister: [] },
  visibleTo: ownAccount,
});

export const accountRead = readModel({
  type: 'Account',
  audience: fixed('own'),
  seenBy: 'Its owner alone: it is invisible to offices.',
  table: 'account',
  columns: { id: 'id', email: 'email', createdAt: 'created_at' },
  visibleTo: ownAccount,
});

export const ownPersonRead = readModel({
  type: 'OwnPerson',
  audience: fixed('own'),
  seenBy: 'Whose account it is.',
  table: 'person',
  columns: { id: 'id', name: 'name', function: 'function', territoryId: 'territory_id' },
  visibleTo: (t, p) => `${t}.id = any (${p.actor('persons', 'uuid[]')})`,
});

export const ownTerritoryRead = readModel({
  type: 'OwnTerritory',
  audience: fixed('own'),
  seenBy: 'Who has any right in it.',
  table: 'territory',
  columns: {
    id: 'id',
    name: 'name',
    kind: 'kind',
    ags: 'ags',
    officeName: 'office_name',
    officeEmail: 'office_email',
    officePhone: 'office_phone',
  },
  requires: { roles: ['id'], rights: ['id'] },
  visibleTo: (t, p) => `${t}.id = any (${p.actor('territories', 'uuid[]')})`,
});
