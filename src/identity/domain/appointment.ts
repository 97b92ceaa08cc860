import type { AppointedRole } from '../../shared/actor.js';
import { DomainError } from '../../shared/domain-error.js';
import {
  type AccountId,
  type AppointmentId,
  type BodyId,
  newId,
  type PersonId,
  type TerritoryId,
} from '../../shared/ids.js';
import type { Day } from '../../shared/time/day.js';

/** Roles that the administration of a territory gives; the others come with the modules that use them. */
export const GIVEN_BY_ADMIN = [
  'COORDINATOR',
  'ADMIN',
  'DATA_PROTECTION',
] as const satisfies readonly AppointedRole[];

/** Either a person of the territory or, from the command line, an account. */
export type AppointmentHolder =
  | { readonly accountId: AccountId; readonly personId: null }
  | { readonly accountId: null; readonly personId: PersonId };

/** What an appointment consists of. Both days count; `validTo` null means: until further notice. */
export interface AppointmentFacts {
  readonly territoryId: TerritoryId;
  readonly holder: AppointmentHolder;
  readonly role: AppointedRole;
  /** Only for coordinators who look after one body. */
  readonly bodyId: BodyId | null;
  readonly validFrom: Day;
  readonly validTo: Day | null;
  /** The account that gave it; absent: from the command line. */
  readonly givenBy?: AccountId | null;
  /** The state that gave it, for coaches alone. */
  readonly byTerritoryId?: TerritoryId | null;
}

/** A dated fact that gives a person or an account a role in a territory, or in one body of it. */
export class Appointment {
  readonly id!: AppointmentId;
  readonly territoryId!: TerritoryId;
  readonly accountId!: AccountId | null;
  readonly personId!: PersonId | null;
  readonly role!: AppointedRole;
  readonly bodyId!: BodyId | null;
  readonly validFrom!: Day;
  validTo!: Day | null;
  readonly givenBy!: AccountId | null;
  readonly byTerritoryId!: TerritoryId | null;

  private constructor(facts: Omit<AppointmentFacts, 'holder'> & AppointmentHolder) {
    Object.assign(this, { givenBy: null, byTerritoryId: null }, facts, { id: newId() });
  }

  /** Errors: TERM_ENDS_BEFORE_IT_BEGINS, BODY_ONLY_FOR_COORDINATOR. */
  static give({ holder, ...facts }: AppointmentFacts): Appointment {
    if (facts.validTo !== null) assertOrder(facts.validFrom, facts.validTo);
    if (facts.bodyId !== null && facts.role !== 'COORDINATOR') {
      throw new DomainError('BODY_ONLY_FOR_COORDINATOR', {}, 'bodyId');
    }
    return new Appointment({ ...facts, ...holder });
  }

  /** Ends it earlier than agreed; `lastDay` still counts. Errors: TERM_ENDS_BEFORE_IT_BEGINS, APPOINTMENT_ENDED. */
  end(lastDay: Day): void {
    assertOrder(this.validFrom, lastDay);
    if (this.validTo !== null && this.validTo <= lastDay) throw new DomainError('APPOINTMENT_ENDED');
    this.validTo = lastDay;
  }
}

function assertOrder(first: Day, last: Day): void {
  if (last < first) throw new DomainError('TERM_ENDS_BEFORE_IT_BEGINS', {}, 'validTo');
}
