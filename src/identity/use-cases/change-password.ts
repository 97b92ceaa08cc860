import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/index.js';
import type { Actor } from '../../shared/actor.js';
import { DomainError } from '../../shared/domain-error.js';
import { assertGoodPassword } from '../domain/password-rule.js';
import { PasswordHasher } from '../passwords/password-hasher.js';
import { type Account, findAccount, holdUnchanged, storePassword } from '../persistence/accounts.js';
import { endPasswordLinks } from '../persistence/links.js';
import { endSessions, sessionEnd } from '../persistence/sessions.js';
import { CheckPassword } from './check-password.js';

export interface PasswordChange {
  readonly current: string;
  readonly next: string;
  readonly address: string;
  /** Hash of the session in which it is changed: the only one that stays. */
  readonly session: Buffer;
}

/** Changes the own password and ends all other sessions and open password links of the account. */
@Injectable()
export class ChangePassword {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly checkPassword: CheckPassword,
    private readonly hasher: PasswordHasher,
  ) {}

  /** Gives the end of the session that stays. Errors: CURRENT_PASSWORD_WRONG, those of passwords and `CheckPassword`. */
  async run(actor: Actor, change: PasswordChange): Promise<{ readonly expiresAt: Date }> {
    const account = await this.ownAccount(actor);
    assertGoodPassword(change.next, account.email, 'next');
    const checked = await this.check(account.email, change);
    const passwordHash = await this.hasher.hash(change.next);
    return this.unitOfWork.run(actor, async (tx) => {
      if (!(await holdUnchanged(tx, checked))) throw wrong();
      await storePassword(tx, account.id, passwordHash);
      await endSessions(tx, account.id, change.session);
      await endPasswordLinks(tx, account.id);
      const expiresAt = await sessionEnd(tx, change.session);
      if (expiresAt === null) throw new DomainError('SIGN_IN_NEEDED');
      return { expiresAt };
    });
  }

  private async ownAccount(actor: Actor): Promise<Account> {
    const { accountId } = actor;
    const account = accountId && (await this.unitOfWork.run(actor, (tx) => findAccount(tx, accountId)));
    if (!account) throw new DomainError('SIGN_IN_NEEDED');
    return account;
  }

  private async check(email: string, { current, address }: PasswordChange): Promise<Account> {
    try {
      return await this.checkPassword.run({ email, password: current, address });
    } catch (error) {
      throw error instanceof DomainError && error.code === 'SIGN_IN_FAILED' ? wrong() : error;
    }
  }
}

const wrong = (): DomainError => new DomainError('CURRENT_PASSWORD_WRONG', {}, 'current');
