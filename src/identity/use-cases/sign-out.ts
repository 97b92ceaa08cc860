import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/index.js';
import type { Actor } from '../../shared/actor.js';
import { endSession } from '../persistence/sessions.js';

/** Ends the session for good, on the server too. */
@Injectable()
export class SignOut {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async run(actor: Actor, session: Buffer): Promise<void> {
    await this.unitOfWork.run(actor, (tx) => endSession(tx, session));
  }
}
