import { Injectable } from '@nestjs/common';
import type { Actor } from '../../shared/actor.js';
import type { BodyId } from '../../shared/ids.js';
import { type Day, localDayOf } from '../../shared/time/day.js';
import { UnitOfWork } from '../../platform/database/index.js';
import { reportGiven } from '../domain/working-group-report.js';
import { bodySchema } from '../persistence/council.schema.js';
import { countedReport, storeReport } from '../persistence/reports.repository.js';
import { claimRevision, type SeenRow } from '../persistence/revision.js';
import { assertMay } from './assert-may.js';
import { SeenThings } from './seen-things.js';

export interface RecordReportInput extends SeenRow {
  readonly givenOn: Day;
  readonly note: string | null;
}

/** The chair of a working group, or the office, records that its report is there: its day is settled, and the next one is set. */
@Injectable()
export class RecordReport {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly seen: SeenThings,
  ) {}

  /** Of two at once the second is told that the body was changed meanwhile. Errors: NOT_FOUND, NOT_ALLOWED and those of `reportGiven`. */
  run(actor: Actor, input: RecordReportInput): Promise<BodyId> {
    return this.unitOfWork.run(actor, async (tx) => {
      const body = await this.seen.body(tx, input.id);
      assertMay(actor, 'RECORD_REPORT', { territoryId: body.territoryId, bodyId: body.id });
      await claimRevision(tx, 'body', input);
      const { givenOn, note } = input;
      const counted = await countedReport(tx, body.id, body.reportDue);
      const by = { recordedBy: actor.accountId, at: tx.now, today: localDayOf(tx.now) };
      const report = reportGiven(body, { givenOn, note, counted, ...by });
      await tx.manager.save(bodySchema, body);
      await storeReport(tx, report);
      return body.id;
    });
  }
}
