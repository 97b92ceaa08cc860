import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/index.js';
import { anonymous } from '../../shared/actor.js';
import { newSetupCode } from '../domain/setup-code.js';
import { loadInstallation, storeSetupCode } from '../persistence/installation.js';

/** A new one-time code for the first run; the one before ends. */
@Injectable()
export class IssueSetupCode {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** The code, to be shown once to whoever runs the program; null when there is an account already, or in the demo. */
  run(): Promise<string | null> {
    return this.unitOfWork.run(anonymous, async (tx) => {
      const { demo, hasAccount } = await loadInstallation(tx);
      if (demo || hasAccount) return null;
      const code = newSetupCode();
      await storeSetupCode(tx, code.hash);
      return code.text;
    });
  }
}
