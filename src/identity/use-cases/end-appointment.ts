import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/index.js';
import { VisibleThings } from '../../platform/graphql/visible-things.js';
import { type Actor, systemActor } from '../../shared/actor.js';
import { notAllowed } from '../../shared/domain-error.js';
import type { AppointmentId } from '../../shared/ids.js';
import type { Day } from '../../shared/time/day.js';
import { mayEnd } from '../domain/appointment.policy.js';
import { assertAdminRemains } from '../domain/last-admin.js';
import { findAppointment, loadBesideAdmins, storeEnd } from '../persistence/appointments.js';

/** Who may give an appointment also ends it; the last day still counts. */
@Injectable()
export class EndAppointment {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly visible: VisibleThings,
  ) {}

  /** Errors: NOT_FOUND, NOT_ALLOWED, LAST_ADMIN, and those of `Appointment.end`. */
  async run(
    actor: Actor,
    { appointmentId, lastDay }: { readonly appointmentId: AppointmentId; readonly lastDay: Day },
  ): Promise<AppointmentId> {
    return this.unitOfWork.run(actor, async (tx) => {
      await this.visible.assert(tx, 'Appointment', appointmentId);
      const place = await findAppointment(tx, appointmentId);
      if (!mayEnd(actor, place)) throw notAllowed();
      // That of a coach lies in a town, where the state may not write: the system does it for this one town.
      const isCoach = place.byTerritoryId !== null;
      const there = isCoach ? await tx.actFor(systemActor('coach appointment', place.territoryId)) : tx;
      const { appointment, admins } = await loadBesideAdmins(there, appointmentId);
      const agreed = appointment.validTo;
      appointment.end(lastDay);
      assertAdminRemains({ appointment, lastDay, agreed }, admins);
      await storeEnd(there, appointment);
      return appointment.id;
    });
  }
}
