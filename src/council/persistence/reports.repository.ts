import type { Tx } from '../../platform/database/index.js';
import type { WorkingGroupReport } from '../domain/working-group-report.js';

export async function storeReport(tx: Tx, report: WorkingGroupReport): Promise<void> {
  await tx.query(
    `insert into working_group_report (id, territory_id, body_id, due_on, given_on, note, next_months, next_due,
            recorded_by, recorded_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [
      ...[report.id, report.territoryId, report.bodyId, report.dueOn, report.givenOn, report.note],
      ...[report.next?.months ?? null, report.next?.due ?? null, report.recordedBy, report.recordedAt],
    ],
  );
}
