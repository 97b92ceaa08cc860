import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/index.js';
import { anonymous } from '../../shared/actor.js';
import { DomainError } from '../../shared/domain-error.js';
import type { Session } from '../domain/session.js';
import { holdUnchanged } from '../persistence/accounts.js';
import { endSession, openSession } from '../persistence/sessions.js';
import { CheckPassword, type Credentials } from './check-password.js';

/** Opens a session for e-mail address and password; the session in whose place it comes ends. */
@Injectable()
export class SignIn {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly checkPassword: CheckPassword,
  ) {}

  /** Errors: those of `CheckPassword`. */
  async run(credentials: Credentials, formerSession: Buffer | null = null): Promise<Session> {
    const account = await this.checkPassword.run(credentials);
    return this.unitOfWork.run(anonymous, async (tx) => {
      if (!(await holdUnchanged(tx, account))) throw new DomainError('SIGN_IN_FAILED');
      if (formerSession !== null) await endSession(tx, formerSession);
      return openSession(tx, account.id);
    });
  }
}
