import { fixed, readModel } from '../../platform/graphql/index.js';
import type { Parameters } from '../../platform/graphql/read/index.js';
import { LISTS } from './lists.js';

const ofTerritory = (t: string, condition: string): string =>
  `from delivery o where o.territory_id = ${t}.id and ${condition}`;

/** Each number is counted in the index of its list. */
const counts = (t: string, p: Parameters): string => {
  const fields = Object.entries(LISTS).map(
    ([name, list]) => `'${name.toLowerCase()}', (select count(*)::int ${ofTerritory(t, list('o', p))})`,
  );
  return `json_build_object(${fields.join(', ')})`;
};

const failures = (t: string, p: Parameters): string => `(
  select coalesce(json_agg(f order by f.count desc, f.reason), '[]') from (
    select coalesce(o.reason, 'UNKNOWN') as reason, count(*)::int as count ${ofTerritory(t, LISTS.PARKED('o', p))} group by 1) f)`;

/** Numbers alone: they tell nothing of recipients, subjects or kinds. */
export const deliveryOverviewRead = readModel({
  type: 'DeliveryOverview',
  table: 'territory',
  audience: fixed('supervision'),
  seenBy: 'The coordination and the administration of the whole territory.',
  columns: { territoryId: 'id', territoryName: 'name' },
  expressions: {
    counts,
    failures,
    dueSince: (t, p) => `(select min(o.due_at) ${ofTerritory(t, LISTS.DUE('o', p))})`,
  },
  visibleTo: (t, p) => `${t}.id = any (${p.actor('retriesDeliveryOf', 'uuid[]')})`,
});
