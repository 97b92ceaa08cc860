import { Injectable } from '@nestjs/common';
import { brokenConstraint, type Tx, UnitOfWork } from '../../platform/database/index.js';
import { VisibleThings } from '../../platform/graphql/visible-things.js';
import type { Actor } from '../../shared/actor.js';
import { DomainError, notAllowed, notFound } from '../../shared/domain-error.js';
import type { AppointmentId, BodyId, PersonId, TerritoryId } from '../../shared/ids.js';
import { may } from '../../shared/permissions.js';
import type { Day } from '../../shared/time/day.js';
import { Appointment, type GIVEN_BY_ADMIN } from '../domain/appointment.js';
import { addAppointment, territoryOfBody } from '../persistence/appointments.js';
import { findPerson, holdPerson, type PersonToInvite } from '../persistence/persons.js';
import { assertSomebodyElse } from './assert-somebody-else.js';

export interface AppointmentToGive {
  readonly personId: PersonId;
  readonly role: (typeof GIVEN_BY_ADMIN)[number];
  readonly bodyId: BodyId | null;
  readonly validFrom: Day;
  readonly validTo: Day | null;
}

/** An administrator appoints somebody else of his own territory. */
@Injectable()
export class Appoint {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly visible: VisibleThings,
  ) {}

  /** Errors: NOT_FOUND, NOT_ALLOWED, NOT_YOURSELF, ALREADY_APPOINTED, and those of `Appointment.give`. */
  async run(actor: Actor, { personId, ...input }: AppointmentToGive): Promise<AppointmentId> {
    try {
      return await this.unitOfWork.run(actor, async (tx) => {
        const person = await this.personToAppoint(tx, personId);
        const { territoryId } = person;
        assertSomebodyElse(actor, person);
        if (input.bodyId !== null) await assertBodyOf(tx, territoryId, input.bodyId);
        const appointment = Appointment.give({
          ...input,
          territoryId,
          holder: { accountId: null, personId },
          givenBy: actor.accountId,
        });
        await addAppointment(tx, appointment);
        return appointment.id;
      });
    } catch (error) {
      throw brokenConstraint(error) === 'appointment_once' ? new DomainError('ALREADY_APPOINTED') : error;
    }
  }

  private async personToAppoint(tx: Tx, id: PersonId): Promise<PersonToInvite> {
    await this.visible.assert(tx, 'Person', id);
    const person = await findPerson(tx, id);
    if (person === null) throw notFound();
    if (!may(tx.actor, 'MANAGE_APPOINTMENTS', person)) throw notAllowed();
    return holdPerson(tx, id);
  }
}

async function assertBodyOf(tx: Tx, territoryId: TerritoryId, bodyId: BodyId): Promise<void> {
  if ((await territoryOfBody(tx, bodyId)) !== territoryId) throw notFound();
}
