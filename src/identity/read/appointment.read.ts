import { fixed, readModel } from '../../platform/graphql/index.js';

/** The name of a coach is read past row level security: he is a person of the state (migration 0012). */
const holderName = (t: string): string => `coalesce(
  (select holder.name from person holder where holder.id = ${t}.person_id),
  (select known.name from person known where known.account_id = ${t}.account_id and known.territory_id = ${t}.territory_id order by known.id limit 1),
  case when ${t}.role = 'COACH' then kpr_coach_name(${t}.id) end)`;

/** Past and coming ones too. */
export const appointmentRead = readModel({
  type: 'Appointment',
  audience: fixed('supervision'),
  table: 'appointment',
  columns: {
    id: 'id',
    role: 'role',
    territoryId: 'territory_id',
    byTerritoryId: 'by_territory_id',
    bodyId: 'body_id',
    personId: 'person_id',
    validFrom: 'valid_from',
    validTo: 'valid_to',
  },
  expressions: {
    holderName,
    territoryName: (t) => `(select at.name from territory at where at.id = ${t}.territory_id)`,
    bodyName: (t) => `(select ab.name from body ab where ab.id = ${t}.body_id)`,
    isOwn: (
      t,
      p,
    ) => `(${t}.account_id is not distinct from ${p.actor('account', 'uuid')} and ${t}.account_id is not null
      or ${t}.person_id is not null and ${t}.person_id = any (${p.actor('persons', 'uuid[]')}))`,
    asOf: (_, p) => p.now(),
  },
  requires: { mayEnd: ['role', 'territoryId', 'byTerritoryId', 'validTo', 'asOf'] },
  seenBy:
    'The holder, the administration, coordination and data protection of the territory, and for a coach the state that gave it.',
  visibleTo: (t, p) =>
    `(${t}.account_id = ${p.actor('account', 'uuid')}
      or ${t}.person_id = any (${p.actor('persons', 'uuid[]')})
      or ${t}.territory_id = any (${p.actor('seesRightsOf', 'uuid[]')})
      or ${t}.by_territory_id = any (${p.actor('appointsCoachesOf', 'uuid[]')}))`,
});
