import { Injectable } from '@nestjs/common';
import { brokenConstraint, type Tx, UnitOfWork } from '../../platform/database/index.js';
import { VisibleThings } from '../../platform/graphql/visible-things.js';
import { type Actor, systemActor } from '../../shared/actor.js';
import { DomainError, notAllowed, notFound } from '../../shared/domain-error.js';
import { type AppointmentId, isUuid, type PersonId, type TerritoryId } from '../../shared/ids.js';
import { may } from '../../shared/permissions.js';
import type { Day } from '../../shared/time/day.js';
import { Appointment } from '../domain/appointment.js';
import { addAppointment } from '../persistence/appointments.js';
import { holdAgreement, kindOfTerritory } from '../persistence/coach-agreements.js';
import { findPerson, holdPerson, type PersonToInvite } from '../persistence/persons.js';
import { assertSomebodyElse } from './assert-somebody-else.js';

export interface CoachToAppoint {
  readonly personId: PersonId;
  /** The town. */
  readonly territoryId: TerritoryId;
  readonly validFrom: Day;
  readonly validTo: Day | null;
}

/** The state council appoints one of its persons as coach of a town that has agreed. */
@Injectable()
export class AppointCoach {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly visible: VisibleThings,
  ) {}

  /** Errors: NOT_FOUND, NOT_ALLOWED, NOT_YOURSELF, COACH_NOT_AGREED, ALREADY_APPOINTED, those of `Appointment.give`. */
  async run(actor: Actor, coach: CoachToAppoint): Promise<AppointmentId> {
    try {
      return await this.unitOfWork.run(actor, async (tx) => {
        const person = await this.personOfState(tx, coach.personId);
        assertSomebodyElse(actor, person);
        const known = isUuid(coach.territoryId) && (await kindOfTerritory(tx, coach.territoryId)) !== null;
        if (!known) throw new DomainError('NOT_FOUND', {}, 'territoryId');
        return appointInTown(tx, coach, person);
      });
    } catch (error) {
      throw brokenConstraint(error) === 'appointment_once' ? new DomainError('ALREADY_APPOINTED') : error;
    }
  }

  private async personOfState(tx: Tx, id: PersonId): Promise<PersonToInvite> {
    await this.visible.assert(tx, 'Person', id);
    const person = await findPerson(tx, id);
    if (person === null) throw notFound();
    if (!may(tx.actor, 'APPOINT_COACH', person)) throw notAllowed();
    return holdPerson(tx, id);
  }
}

/** The appointment lies in the town, where the state may not write: the system does it for this one town. */
async function appointInTown(
  tx: Tx,
  { territoryId, personId, validFrom, validTo }: CoachToAppoint,
  { territoryId: byTerritoryId }: PersonToInvite,
): Promise<AppointmentId> {
  const there = await tx.actFor(systemActor('coach appointment', territoryId));
  if (!(await holdAgreement(there, { territoryId, toTerritoryId: byTerritoryId })))
    throw new DomainError('COACH_NOT_AGREED', {}, 'territoryId');
  const appointment = Appointment.give({
    ...{ territoryId, byTerritoryId, validFrom, validTo },
    holder: { accountId: null, personId },
    role: 'COACH',
    bodyId: null,
    givenBy: tx.actor.accountId,
  });
  await addAppointment(there, appointment);
  await tx.actFor(tx.actor);
  return appointment.id;
}
