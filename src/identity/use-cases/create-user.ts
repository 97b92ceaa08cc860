import { Injectable } from '@nestjs/common';
import { brokenConstraint, UnitOfWork } from '../../platform/database/index.js';
import { anonymous, type AppointedRole, systemActor } from '../../shared/actor.js';
import { DomainError } from '../../shared/domain-error.js';
import type { TerritoryId } from '../../shared/ids.js';
import { localDayOf } from '../../shared/time/day.js';
import { Appointment } from '../domain/appointment.js';
import { assertRoleFits } from '../domain/role-from-outside.js';
import { emailAddress } from '../domain/email.js';
import { addAccount, findAccountByEmail } from '../persistence/accounts.js';
import { addAppointment } from '../persistence/appointments.js';
import { mintPasswordLink, type PasswordLink } from '../persistence/links.js';

export interface UserToCreate {
  readonly email: string;
  /** Official municipality key (AGS) or exact name. */
  readonly territory: string;
  readonly role: AppointedRole;
}

interface FoundTerritory {
  readonly id: TerritoryId;
  readonly kind: string;
}

/**
 * `kpr user:create`: an account without password, its role from today, and a one-time link to set the password. An
 * account that exists already gets the role alone, and null instead of a link.
 */
@Injectable()
export class CreateUser {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Errors: EMAIL_INVALID, TERRITORY_UNKNOWN, ROLE_BY_OTHERS, ROLE_ELSEWHERE, ALREADY_APPOINTED, ACCOUNT_EXISTS. */
  async run({ email, territory, role }: UserToCreate): Promise<PasswordLink | null> {
    const address = emailAddress(email);
    const { id: territoryId, kind } = await this.territoryOf(territory);
    assertRoleFits(role, kind);
    try {
      return await this.unitOfWork.run(systemActor('user:create', territoryId), async (tx) => {
        const known = await findAccountByEmail(tx, address);
        const accountId = known?.id ?? (await addAccount(tx, { email: address, passwordHash: null }));
        const validFrom = localDayOf(tx.now);
        const holder = { accountId, personId: null };
        await addAppointment(
          tx,
          Appointment.give({ territoryId, holder, role, bodyId: null, validFrom, validTo: null }),
        );
        return known === null ? mintPasswordLink(tx, accountId) : null;
      });
    } catch (error) {
      const broken = brokenConstraint(error);
      if (broken === 'appointment_once') throw new DomainError('ALREADY_APPOINTED');
      // A closed account, or one that was made in the same moment.
      throw broken === 'account_email_key' ? new DomainError('ACCOUNT_EXISTS', {}, 'email') : error;
    }
  }

  private async territoryOf(keyOrName: string): Promise<FoundTerritory> {
    const found = await this.unitOfWork.run(anonymous, (tx) =>
      tx.query<FoundTerritory>('select id, kind from territory where ags = $1 or name = $1 limit 2', [
        keyOrName.trim(),
      ]),
    );
    const [territory] = found;
    if (territory === undefined || found.length > 1)
      throw new DomainError('TERRITORY_UNKNOWN', {}, 'territory');
    return territory;
  }
}
