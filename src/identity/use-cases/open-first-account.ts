import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database/index.js';
import type { PersonId, TerritoryId } from '../../shared/ids.js';
import { localDayOf } from '../../shared/time/day.js';
import { Appointment } from '../domain/appointment.js';
import { emailAddress } from '../domain/email.js';
import { assertGoodPassword } from '../domain/password-rule.js';
import type { Session } from '../domain/session.js';
import { PasswordHasher } from '../passwords/password-hasher.js';
import { addAccount } from '../persistence/accounts.js';
import { addAppointment } from '../persistence/appointments.js';
import { giveAccountToPerson } from '../persistence/persons.js';
import { openSession } from '../persistence/sessions.js';

/** Address and hashed password of an account that is about to be opened. */
export interface PreparedAccount {
  readonly email: string;
  readonly passwordHash: string;
}

/** The account of the first run: it administers the town and coordinates its council, and is signed in at once. */
@Injectable()
export class OpenFirstAccount {
  constructor(private readonly hasher: PasswordHasher) {}

  /** Before the transaction, because hashing takes a while. Errors: EMAIL_INVALID, those of a new password, TOO_BUSY. */
  async prepare(given: { readonly adminEmail: string; readonly password: string }): Promise<PreparedAccount> {
    const email = emailAddress(given.adminEmail, 'adminEmail');
    assertGoodPassword(given.password, email);
    return { email, passwordHash: await this.hasher.hash(given.password) };
  }

  /** In the transaction of the caller, who has made the person. */
  async openIn(
    tx: Tx,
    account: PreparedAccount,
    { personId, territoryId }: { readonly personId: PersonId; readonly territoryId: TerritoryId },
  ): Promise<Session> {
    const accountId = await addAccount(tx, account);
    await giveAccountToPerson(tx, personId, accountId);
    const from = { territoryId, bodyId: null, validFrom: localDayOf(tx.now), validTo: null };
    for (const role of ['ADMIN', 'COORDINATOR'] as const) {
      await addAppointment(tx, Appointment.give({ ...from, role, holder: { accountId: null, personId } }));
    }
    return openSession(tx, accountId);
  }
}
