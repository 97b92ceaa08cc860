import { fixed, readModel } from '../../platform/graphql/index.js';

const nameOf = (t: string, column: string): string =>
  `(select ct.name from territory ct where ct.id = ${t}.${column})`;

/** Ended ones too: who agreed when is a fact that data protection may ask for. */
export const coachAgreementRead = readModel({
  type: 'CoachAgreement',
  table: 'coach_agreement',
  columns: {
    id: 'id',
    territoryId: 'territory_id',
    toTerritoryId: 'to_territory_id',
    agreedAt: 'agreed_at',
    endedAt: 'ended_at',
  },
  expressions: {
    territoryName: (t) => nameOf(t, 'territory_id'),
    toTerritoryName: (t) => nameOf(t, 'to_territory_id'),
  },
  audience: fixed('supervision'),
  seenBy:
    'The administration, coordination and data protection of the town that agreed, and the state council to which it agreed.',
  visibleTo: (t, p) =>
    `(${t}.territory_id = any (${p.actor('seesRightsOf', 'uuid[]')})
      or ${t}.to_territory_id = any (${p.actor('appointsCoachesOf', 'uuid[]')}))`,
});
