import { changedMeanwhile } from '../../shared/domain-error.js';
import type { Tx } from '../../platform/database/index.js';

/** A row as its editor saw it. */
export interface SeenRow {
  readonly id: string;
  readonly revision: number;
}

/** Takes the next revision of a row and with it its lock until the transaction ends. Error: CHANGED_MEANWHILE. */
export async function claimRevision(
  tx: Tx,
  table: 'territory' | 'organisation' | 'person' | 'body' | 'seat',
  seen: SeenRow,
): Promise<void> {
  const rows = await tx.query<{ id: string }>(
    `update ${table} set revision = revision + 1 where id = $1 and revision = $2 returning id`,
    [seen.id, seen.revision],
  );
  if (rows.length === 0) throw changedMeanwhile();
}
