import { EntitySchema } from 'typeorm';
import { Appointment } from '../domain/appointment.js';

const fixed = { update: false } as const;

export const appointmentSchema = new EntitySchema<Appointment>({
  name: 'Appointment',
  target: Appointment,
  tableName: 'appointment',
  columns: {
    id: { type: 'uuid', primary: true },
    territoryId: { type: 'uuid', ...fixed },
    accountId: { type: 'uuid', nullable: true, ...fixed },
    personId: { type: 'uuid', nullable: true, ...fixed },
    role: { type: 'text', ...fixed },
    bodyId: { type: 'uuid', nullable: true, ...fixed },
    validFrom: { type: 'date', ...fixed },
    validTo: { type: 'date', nullable: true },
    givenBy: { type: 'uuid', nullable: true, ...fixed },
    byTerritoryId: { type: 'uuid', nullable: true, ...fixed },
  },
});

/** What this module maps with TypeORM; sign-in tables are reached through its named functions only. */
export const identityEntities = [appointmentSchema];
