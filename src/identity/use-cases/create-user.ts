import { Injectable } from '@nestjs/common';
import { brokenConstraint, UnitOfWork } from '../../platform/database/index.js';
import { anonymous, type AppointedRole, systemActor } from '../../shared/actor.js';
import { DomainError } from '../../shared/domain-error.js';
import type { TerritoryId } from '../../shared/ids.js';
import { localDayOf } from '../../shared/time/day.js';
import { Appointment } from '../domain/appointment.js';
import { emailAddress } from '../domain/email.js';
import { addAccount } from '../persistence/accounts.js';
import { addAppointment } from '../persistence/appointments.js';
import { mintPasswordLink, type PasswordLink } from '../persistence/links.js';

export interface UserToCreate {
  readonly email: string;
  /** Official municipality key (AGS) or exact name. */
  readonly territory: string;
  readonly role: AppointedRole;
}

/** `kpr user:create`: an account without password, its role from today, and a one-time link to set the password. */
@Injectable()
export class CreateUser {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Errors: EMAIL_INVALID, TERRITORY_UNKNOWN, ACCOUNT_EXISTS. */
  async run({ email, territory, role }: UserToCreate): Promise<PasswordLink> {
    const address = emailAddress(email);
    const territoryId = await this.territoryOf(territory);
    try {
      return await this.unitOfWork.run(systemActor('user:create', territoryId), async (tx) => {
        const accountId = await addAccount(tx, { email: address, passwordHash: null });
        const validFrom = localDayOf(tx.now);
        const holder = { accountId, personId: null };
        await addAppointment(
          tx,
          Appointment.give({ territoryId, holder, role, bodyId: null, validFrom, validTo: null }),
        );
        return mintPasswordLink(tx, accountId);
      });
    } catch (error) {
      throw brokenConstraint(error) === 'account_email_key'
        ? new DomainError('ACCOUNT_EXISTS', {}, 'email')
        : error;
    }
  }

  private async territoryOf(keyOrName: string): Promise<TerritoryId> {
    const found = await this.unitOfWork.run(anonymous, (tx) =>
      tx.query<{ id: TerritoryId }>('select id from territory where ags = $1 or name = $1 limit 2', [
        keyOrName.trim(),
      ]),
    );
    const [territory] = found;
    if (territory === undefined || found.length > 1)
      throw new DomainError('TERRITORY_UNKNOWN', {}, 'territory');
    return territory.id;
  }
}
