import { Injectable } from '@nestjs/common';
import { claimAttempt, forgetAttempt } from '../../identity/index.js';
import { UnitOfWork } from '../../platform/database/index.js';
import { anonymous } from '../../shared/actor.js';
import { DomainError } from '../../shared/domain-error.js';
import { hashOfSetupCode } from '../domain/setup-code.js';
import { fitsSetupCode, loadInstallation } from '../persistence/installation.js';

/** A code as it was typed, and the network address it came from. */
export interface ShownCode {
  readonly code: string;
  readonly address: string;
}

/** Does somebody know the code of the first run? Wrong ones are counted by address: 140 bits need no lock for all. */
@Injectable()
export class CheckSetupCode {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Errors: SETUP_DONE, TOO_MANY_ATTEMPTS, SETUP_CODE_WRONG. */
  async run({ code, address }: ShownCode): Promise<void> {
    const fits = await this.unitOfWork.run(anonymous, async (tx) => {
      const { demo, hasAccount } = await loadInstallation(tx);
      if (demo || hasAccount) throw new DomainError('SETUP_DONE');
      const attempt = await claimAttempt(tx, { purpose: 'set-up', address });
      if ('waitMinutes' in attempt)
        throw new DomainError('TOO_MANY_ATTEMPTS', { minutes: attempt.waitMinutes });
      if (!(await fitsSetupCode(tx, hashOfSetupCode(code)))) {
        // The other of two visitors may have spent it since the look above.
        if ((await loadInstallation(tx)).hasAccount) throw new DomainError('SETUP_DONE');
        return false;
      }
      await forgetAttempt(tx, attempt.id);
      return true;
    });
    if (!fits) throw new DomainError('SETUP_CODE_WRONG', {}, 'code');
  }
}
