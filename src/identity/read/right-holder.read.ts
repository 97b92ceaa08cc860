import { fixed, readModel } from '../../platform/graphql/index.js';
import type { Parameters } from '../../platform/graphql/read/index.js';

const seesRights = (t: string, p: Parameters): string =>
  `${t}.territory_id = any (${p.actor('seesRightsOf', 'uuid[]')})`;

/** Who reads rights by his office reads whose they are; others only the names of people whom they see. */
const seesName = (t: string, person: string, p: Parameters): string =>
  `(${seesRights(t, p)} or ${p.visible('Person', person)})`;

/**
 * The dated facts that give rights: appointments, seats and deputies. Members read those of their bodies and the
 * appointments of the whole territory, so that everybody knows who reads what he reads.
 */
export const rightHolderRead = readModel({
  type: 'RightHolder',
  table: 'right_holder',
  columns: {
    id: 'id',
    role: 'role',
    bodyId: 'body_id',
    validFrom: 'valid_from',
    validTo: 'valid_to',
  },
  expressions: {
    name: (t, p) => `coalesce(
      (select holder.name from person holder where holder.id = ${t}.person_id and ${seesName(t, 'holder', p)}),
      (select known.name from person known where known.account_id = ${t}.account_id and known.territory_id = ${t}.territory_id
          and ${seesName(t, 'known', p)} order by known.id limit 1),
      case when ${t}.role = 'COACH' and ${seesRights(t, p)} then kpr_coach_name(${t}.id) end,
      case when ${t}.role = 'COORDINATOR' then (select o.office_name from territory o where o.id = ${t}.territory_id) end)`,
    organisationName: (t) => `(select ho.name from organisation ho where ho.id = ${t}.organisation_id)`,
  },
  requires: { rights: ['role'] },
  audience: fixed('council'),
  seenBy:
    'The administration, coordination and data protection of the territory, who coordinates the body alone, and the members of the body; the names of people whom one does not see only the first three.',
  visibleTo: (t, p) =>
    `(${seesRights(t, p)}
      or ${t}.body_id = any (${p.actor('coordinatedBodies', 'uuid[]')})
      or ${t}.body_id = any (${p.actor('bodies', 'uuid[]')})
      or ${t}.body_id is null and ${t}.territory_id in (select rb.territory_id from body rb where rb.id = any (${p.actor('bodies', 'uuid[]')} || ${p.actor('coordinatedBodies', 'uuid[]')})))`,
});
