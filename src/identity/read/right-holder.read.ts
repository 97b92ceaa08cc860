import { fixed, readModel } from '../../platform/graphql/index.js';

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
    name: (t) => `coalesce(
      (select holder.name from person holder where holder.id = ${t}.person_id),
      (select known.name from person known where known.account_id = ${t}.account_id and known.territory_id = ${t}.territory_id order by known.id limit 1),
      case when ${t}.role = 'COACH' then kpr_coach_name(${t}.id) end)`,
    organisationName: (t) => `(select ho.name from organisation ho where ho.id = ${t}.organisation_id)`,
  },
  requires: { rights: ['role'] },
  audience: fixed('council'),
  seenBy:
    'The administration, coordination and data protection of the territory, who coordinates the body alone, and the members of the body.',
  visibleTo: (t, p) =>
    `(${t}.territory_id = any (${p.actor('seesRightsOf', 'uuid[]')})
      or ${t}.body_id = any (${p.actor('coordinatedBodies', 'uuid[]')})
      or ${t}.body_id = any (${p.actor('bodies', 'uuid[]')})
      or ${t}.body_id is null and ${t}.territory_id in (select rb.territory_id from body rb where rb.id = any (${p.actor('bodies', 'uuid[]')} || ${p.actor('coordinatedBodies', 'uuid[]')})))`,
});
