import type { Tx } from '../../platform/database/index.js';
import { notFound } from '../../shared/domain-error.js';
import { type AppointmentId, type BodyId, isUuid, type TerritoryId } from '../../shared/ids.js';
import { Appointment } from '../domain/appointment.js';

/** Breaks the constraint `appointment_once` when the holder has the same role in an overlapping time. */
export async function addAppointment(tx: Tx, appointment: Appointment): Promise<void> {
  await tx.manager.insert(Appointment, appointment);
}

/** Nobody else changes it until the end of the transaction. */
export async function loadAppointment(tx: Tx, id: AppointmentId): Promise<Appointment> {
  const appointment = await tx.manager.findOne(Appointment, {
    where: { id },
    lock: { mode: 'pessimistic_write' },
  });
  if (appointment === null) throw notFound();
  return appointment;
}

export async function storeEnd(tx: Tx, { id, validTo }: Appointment): Promise<void> {
  await tx.manager.update(Appointment, { id }, { validTo });
}

/** The owner of a body within the territories of the transaction; null when it is unknown there. */
export async function territoryOfBody(tx: Tx, id: BodyId): Promise<TerritoryId | null> {
  if (!isUuid(id)) return null;
  const [body] = await tx.query<{ territory_id: TerritoryId }>(
    'select territory_id from body where id = $1',
    [id],
  );
  return body?.territory_id ?? null;
}
