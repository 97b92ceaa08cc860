import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/index.js';
import { anonymous } from '../../shared/actor.js';
import { DomainError } from '../../shared/domain-error.js';
import { assertGoodPassword } from '../domain/password-rule.js';
import type { Session } from '../domain/session.js';
import { PasswordHasher } from '../passwords/password-hasher.js';
import { type Account, findAccount, storePassword } from '../persistence/accounts.js';
import { endPasswordLinks, findPasswordLink, spendPasswordLink } from '../persistence/links.js';
import { endSessions, openSession } from '../persistence/sessions.js';

/** Sets the password by the one-time link of the command line, and signs in; all other sessions of the account end. */
@Injectable()
export class SetPassword {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly hasher: PasswordHasher,
  ) {}

  /** Errors: LINK_INVALID, those of a new password, TOO_BUSY. */
  async run({ token, password }: { readonly token: string; readonly password: string }): Promise<Session> {
    const account = await this.accountOf(token);
    assertGoodPassword(password, account.email);
    const passwordHash = await this.hasher.hash(password);
    return this.unitOfWork.run(anonymous, async (tx) => {
      if (!(await spendPasswordLink(tx, token))) throw linkInvalid();
      await storePassword(tx, account.id, passwordHash);
      await endPasswordLinks(tx, account.id);
      await endSessions(tx, account.id);
      return openSession(tx, account.id);
    });
  }

  private async accountOf(token: string): Promise<Account> {
    const account = await this.unitOfWork.run(anonymous, async (tx) => {
      const accountId = await findPasswordLink(tx, token);
      return accountId && findAccount(tx, accountId);
    });
    if (account === null) throw linkInvalid();
    return account;
  }
}

const linkInvalid = (): DomainError => new DomainError('LINK_INVALID', {}, 'token');
