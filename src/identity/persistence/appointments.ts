import type { Tx } from '../../platform/database/index.js';
import { notFound } from '../../shared/domain-error.js';
import {
  type AccountId,
  type AppointmentId,
  type BodyId,
  isUuid,
  type PersonId,
  type TerritoryId,
} from '../../shared/ids.js';
import type { Day } from '../../shared/time/day.js';
import { Appointment } from '../domain/appointment.js';

/** Breaks the constraint `appointment_once` when the holder has the same role in an overlapping time. */
export async function addAppointment(tx: Tx, appointment: Appointment): Promise<void> {
  await tx.manager.insert(Appointment, appointment);
}

/** Within the territories of the transaction. Error: NOT_FOUND. */
export async function findAppointment(tx: Tx, id: AppointmentId): Promise<Appointment> {
  const appointment = await tx.manager.findOneBy(Appointment, { id });
  if (appointment === null) throw notFound();
  return appointment;
}

/**
 * An appointment and all ADMIN appointments of its territory. Nobody else changes any of them until the end of the
 * transaction: two administrators who end each other at once are asked one after the other.
 */
export async function loadBesideAdmins(
  tx: Tx,
  id: AppointmentId,
): Promise<{ appointment: Appointment; admins: Appointment[] }> {
  const { territoryId } = await findAppointment(tx, id);
  const locked = await tx.manager.find(Appointment, {
    where: [{ id }, { territoryId, role: 'ADMIN' }],
    order: { id: 'ASC' },
    lock: { mode: 'pessimistic_write' },
  });
  const appointment = locked.find((each) => each.id === id);
  if (appointment === undefined) throw notFound();
  return { appointment, admins: locked.filter(({ role }) => role === 'ADMIN') };
}

export async function storeEnd(tx: Tx, { id, validTo }: Appointment): Promise<void> {
  await tx.manager.update(Appointment, { id }, { validTo });
}

/** For those that never held. */
export async function dropAppointment(tx: Tx, { id }: Appointment): Promise<void> {
  await tx.manager.delete(Appointment, { id });
}

/** Did this account give the person a role that holds today or later? Such a person cannot become its own. */
export async function appointedBy(
  tx: Tx,
  personId: PersonId,
  accountId: AccountId,
  today: Day,
): Promise<boolean> {
  const rows = await tx.query(
    'select 1 from appointment where person_id = $1 and given_by = $2 and (valid_to is null or valid_to >= $3) limit 1',
    [personId, accountId, today],
  );
  return rows.length === 1;
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
