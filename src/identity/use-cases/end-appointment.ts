import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/index.js';
import { VisibleThings } from '../../platform/graphql/visible-things.js';
import type { Actor } from '../../shared/actor.js';
import { notAllowed } from '../../shared/domain-error.js';
import type { AppointmentId } from '../../shared/ids.js';
import { may } from '../../shared/permissions.js';
import type { Day } from '../../shared/time/day.js';
import { assertAdminRemains } from '../domain/last-admin.js';
import { loadBesideAdmins, storeEnd } from '../persistence/appointments.js';

/** An administrator ends an appointment of his own territory; the last day still counts. */
@Injectable()
export class EndAppointment {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly visible: VisibleThings,
  ) {}

  /** Errors: NOT_FOUND, NOT_ALLOWED, LAST_ADMIN, and those of `Appointment.end`. */
  async run(
    actor: Actor,
    input: { readonly appointmentId: AppointmentId; readonly lastDay: Day },
  ): Promise<AppointmentId> {
    return this.unitOfWork.run(actor, async (tx) => {
      await this.visible.assert(tx, 'Appointment', input.appointmentId);
      const { appointment, admins } = await loadBesideAdmins(tx, input.appointmentId);
      if (!may(actor, 'MANAGE_APPOINTMENTS', { territoryId: appointment.territoryId })) throw notAllowed();
      const agreed = appointment.validTo;
      appointment.end(input.lastDay);
      assertAdminRemains({ appointment, lastDay: input.lastDay, agreed }, admins);
      await storeEnd(tx, appointment);
      return appointment.id;
    });
  }
}
