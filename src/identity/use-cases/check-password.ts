import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/index.js';
import { anonymous } from '../../shared/actor.js';
import { DomainError } from '../../shared/domain-error.js';
import { signInName } from '../domain/email.js';
import { PasswordHasher } from '../passwords/password-hasher.js';
import { type Account, findAccountByEmail } from '../persistence/accounts.js';
import {
  type AttemptId,
  claimAttempt,
  forgetAttempt,
  forgetAttempts,
} from '../persistence/sign-in-attempts.js';

export interface Credentials {
  readonly email: string;
  readonly password: string;
  /** Network address of the sender; counts failures together with the e-mail address. */
  readonly address: string;
}

/** Proves that somebody knows the password of an account. Says the same, as late, whatever was wrong. */
@Injectable()
export class CheckPassword {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly hasher: PasswordHasher,
  ) {}

  /** Errors: SIGN_IN_FAILED, TOO_MANY_ATTEMPTS, TOO_BUSY. */
  async run(credentials: Credentials): Promise<Account> {
    const origin = { email: signInName(credentials.email), address: credentials.address };
    const { attempt, account } = await this.unitOfWork.run(anonymous, async (tx) => {
      const claim = await claimAttempt(tx, origin);
      if ('waitMinutes' in claim) throw new DomainError('TOO_MANY_ATTEMPTS', { minutes: claim.waitMinutes });
      return { attempt: claim.id, account: await findAccountByEmail(tx, origin.email) };
    });
    const fits = await this.fits(account, credentials.password, attempt);
    if (!fits || account === null) throw new DomainError('SIGN_IN_FAILED');
    await this.unitOfWork.run(anonymous, (tx) => forgetAttempts(tx, origin));
    return account;
  }

  private async fits(account: Account | null, password: string, attempt: AttemptId): Promise<boolean> {
    try {
      return await this.hasher.fits(account?.passwordHash ?? null, password);
    } catch (error) {
      await this.unitOfWork.run(anonymous, (tx) => forgetAttempt(tx, attempt));
      throw error;
    }
  }
}
