import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/index.js';
import { anonymous } from '../../shared/actor.js';
import { arrivedBefore } from '../domain/address-failure.js';
import { RETURNS_WITHIN_DAYS } from '../domain/return-times.js';
import { clearMarksOfArrived } from '../persistence/address-marks.js';
import { forgetSendings } from '../persistence/sendings.js';

const DAY = 24 * 60 * 60 * 1_000;

/** Sets right the addresses at which mails arrive again, and forgets what cannot return any more. */
@Injectable()
export class SweepSendings {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  run(): Promise<void> {
    return this.unitOfWork.run(anonymous, async (tx) => {
      await clearMarksOfArrived(tx, arrivedBefore(tx.now));
      await forgetSendings(tx, new Date(tx.now.getTime() - RETURNS_WITHIN_DAYS * DAY));
    });
  }
}
