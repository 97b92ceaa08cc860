import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/index.js';
import { anonymous } from '../../shared/actor.js';

/** What is over and done with; failures are forgotten after an hour, since they count for minutes only. */
const OVER = [
  'delete from session where expires_at <= now()',
  'delete from password_link where expires_at <= now()',
  `delete from sign_in_attempt where tried_at < now() - interval '1 hour'`,
] as const;

/** Removes expired sessions, links and counted failures; for the scheduler, at any time and in any role. */
@Injectable()
export class SweepSignIn {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Gives the number of rows removed. */
  async run(): Promise<number> {
    return this.unitOfWork.run(anonymous, async (tx) => {
      let removed = 0;
      for (const statement of OVER) removed += (await tx.query(`${statement} returning 1`)).length;
      return removed;
    });
  }
}
