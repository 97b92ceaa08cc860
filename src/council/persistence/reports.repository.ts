import type { Tx } from '../../platform/database/index.js';
import type { BodyId } from '../../shared/ids.js';
import type { Day } from '../../shared/time/day.js';
import type { CountedReport, WorkingGroupReport } from '../domain/working-group-report.js';

export async function storeReport(tx: Tx, report: WorkingGroupReport): Promise<void> {
  await tx.query(
    `insert into working_group_report (id, territory_id, body_id, due_on, given_on, note, counted_from, next_months, next_due,
            recorded_by, recorded_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    [
      ...[report.id, report.territoryId, report.bodyId, report.dueOn, report.givenOn, report.note],
      ...[
        report.next?.from ?? null,
        report.next?.months ?? null,
        report.next?.due ?? null,
        report.recordedBy,
        report.recordedAt,
      ],
    ],
  );
}

/** How the day came about on which the body owes its report; null: its mandate names it, or it owes none. */
export async function countedReport(
  tx: Tx,
  bodyId: BodyId,
  dueOn: Day | null,
): Promise<CountedReport | null> {
  const [counted = null] = await tx.query<CountedReport>(
    `select counted_from::text as "from", next_months as months from working_group_report
      where body_id = $1 and next_due = $2 order by recorded_at desc limit 1`,
    [bodyId, dueOn],
  );
  return counted;
}
