import { Injectable } from '@nestjs/common';
import type { Actor } from '../../shared/actor.js';
import type { FundingApplicationId } from '../../shared/ids.js';
import { type Day, localDayOf } from '../../shared/time/day.js';
import { receivedOn } from '../domain/application.js';
import { EditApplication, type SeenApplication } from './edit-application.js';

export interface RecordReceiptInput extends SeenApplication {
  readonly receivedOn: Day;
}

/** The office says when the application arrived at the funder: with many programmes this day counts. */
@Injectable()
export class RecordReceipt {
  constructor(private readonly applications: EditApplication) {}

  /** Errors: those of `EditApplication`, DAY_TO_COME, RECEIVED_BEFORE_SUBMITTED. */
  run(actor: Actor, { receivedOn: day, ...seen }: RecordReceiptInput): Promise<FundingApplicationId> {
    return this.applications.run(actor, 'RECORD_RECEIPT', seen, async (application, tx) => ({
      receivedOn: receivedOn(day, application, localDayOf(tx.now)),
    }));
  }
}
