import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/index.js';
import { anonymous } from '../../shared/actor.js';
import { DomainError } from '../../shared/domain-error.js';
import { emailAddress } from '../domain/email.js';
import { findAccountByEmail } from '../persistence/accounts.js';
import { endPasswordLinks, mintPasswordLink, type PasswordLink } from '../persistence/links.js';
import { endSessions } from '../persistence/sessions.js';

/** `kpr user:reset`: ends all sessions and gives a one-time link; the old password is good until it is used. */
@Injectable()
export class ResetUser {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Errors: EMAIL_INVALID, ACCOUNT_UNKNOWN. */
  async run(email: string): Promise<PasswordLink> {
    const address = emailAddress(email);
    return this.unitOfWork.run(anonymous, async (tx) => {
      const account = await findAccountByEmail(tx, address);
      if (account === null) throw new DomainError('ACCOUNT_UNKNOWN', {}, 'email');
      await endSessions(tx, account.id);
      await endPasswordLinks(tx, account.id);
      return mintPasswordLink(tx, account.id);
    });
  }
}
