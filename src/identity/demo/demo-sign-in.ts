import { Inject, Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/index.js';
import { anonymous } from '../../shared/actor.js';
import { notFound } from '../../shared/domain-error.js';
import { signInName } from '../domain/email.js';
import type { Session } from '../domain/session.js';
import { findAccountByEmail } from '../persistence/accounts.js';
import { endSession, openSession } from '../persistence/sessions.js';
import { DEMO_ACCOUNTS } from './demo-accounts.js';

/** Opens a session without password for an account of the demo's list. */
@Injectable()
export class DemoSignIn {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    @Inject(DEMO_ACCOUNTS) private readonly accounts: readonly string[],
  ) {}

  /** Error: NOT_FOUND for everybody else. */
  async run(email: string, formerSession: Buffer | null): Promise<Session> {
    const name = signInName(email);
    if (!this.accounts.includes(name)) throw notFound();
    return this.unitOfWork.run(anonymous, async (tx) => {
      const account = await findAccountByEmail(tx, name);
      if (account === null) throw notFound();
      if (formerSession !== null) await endSession(tx, formerSession);
      return openSession(tx, account.id);
    });
  }
}
