import { fixed, readModel } from '../../platform/graphql/index.js';

/** Appointments are known to the holder, and to administration and coordination of the territory. */
export const appointmentRead = readModel({
  type: 'Appointment',
  audience: fixed('supervision'),
  table: 'appointment',
  columns: {
    id: 'id',
    role: 'role',
    territoryId: 'territory_id',
    bodyId: 'body_id',
    personId: 'person_id',
    validFrom: 'valid_from',
    validTo: 'valid_to',
  },
  expressions: {
    holderName: (t) => `(select holder.name from person holder where holder.id = ${t}.person_id)`,
  },
  visibleTo: (t, p) =>
    `(${t}.account_id = ${p.actor('account', 'uuid')}
      or ${t}.person_id = any (${p.actor('persons', 'uuid[]')})
      or ${t}.territory_id = any (${p.actor('adminOf', 'uuid[]')})
      or ${t}.territory_id = any (${p.actor('coordinatorOf', 'uuid[]')}))`,
});
