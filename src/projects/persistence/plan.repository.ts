import { brokenConstraint, type Tx } from '../../platform/database/index.js';
import { changedMeanwhile, DomainError, notFound } from '../../shared/domain-error.js';
import { newId } from '../../shared/ids.js';
import type { PlanPart, SeenEntry } from '../domain/plan-part.js';
import type { Project } from '../domain/project.js';

const PLAN_TABLES: Readonly<Record<PlanPart, string>> = {
  MILESTONE: 'project_milestone',
  INDICATOR: 'project_indicator',
  BUDGET_LINE: 'project_budget_line',
  PARTNER: 'project_partner',
  RISK: 'project_risk',
};

/** Column → value. The names come from the code, never from a request. */
export type Columns = Readonly<Record<string, unknown>>;

/** So many entries fit into one part of a plan. */
const MOST = 100;

type Owner = Pick<Project, 'id' | 'territoryId'>;

/** Adds entries to a part. Error: PLAN_FULL. */
export async function addEntries(
  tx: Tx,
  owner: Owner,
  part: PlanPart,
  rows: readonly Columns[],
): Promise<void> {
  const table = PLAN_TABLES[part];
  const [there] = await tx.query<{ count: number }>(
    `select count(*)::int as count from ${table} where project_id = $1`,
    [owner.id],
  );
  if ((there?.count ?? 0) + rows.length > MOST) throw new DomainError('PLAN_FULL', { most: MOST });
  const [first] = rows;
  if (first === undefined) return;
  // Entries of a part have the same columns.
  const names = Object.keys(first);
  const width = names.length + 1;
  const placeholders = (n: number): string =>
    Array.from({ length: width }, (_, at) => `$${3 + n * width + at}`).join(', ');
  await tx.query(
    `insert into ${table} (territory_id, project_id, id, ${names.join(', ')})
     values ${rows.map((_, n) => `($1, $2, ${placeholders(n)})`).join(', ')}`,
    [owner.territoryId, owner.id, ...rows.flatMap((row) => [newId(), ...names.map((name) => row[name])])],
  );
}

/** Changes an entry as seen, or adds a new one. Errors: NOT_FOUND, CHANGED_MEANWHILE, PLAN_FULL. */
export async function saveEntry(
  tx: Tx,
  owner: Owner,
  { part, seen, row }: { readonly part: PlanPart; readonly seen: SeenEntry | null; readonly row: Columns },
): Promise<void> {
  if (seen === null) return addEntries(tx, owner, part, [row]);
  await assertThere(tx, owner, part, seen);
  const names = Object.keys(row);
  const rows = await tx.query(
    `update ${PLAN_TABLES[part]} set ${names.map((name, n) => `${name} = $${n + 4}`).join(', ')}, revision = revision + 1
      where id = $1 and project_id = $2 and revision = $3 returning 1`,
    [seen.id, owner.id, seen.revision, ...Object.values(row)],
  );
  if (rows.length === 0) throw changedMeanwhile();
}

/** What keeps an entry in the plan, by the constraint that says so. */
const IN_USE: Readonly<Record<string, string>> = {
  project_receipt_line_id_fkey: 'IN_USE_BY_RECEIPTS',
  project_measurement_indicator_id_fkey: 'IN_USE_BY_VALUES',
};

/** Errors: NOT_FOUND, CHANGED_MEANWHILE, IN_USE_BY_RECEIPTS, IN_USE_BY_VALUES. */
export async function removeEntry(tx: Tx, owner: Owner, part: PlanPart, seen: SeenEntry): Promise<void> {
  await assertThere(tx, owner, part, seen);
  try {
    const rows = await tx.query(
      `delete from ${PLAN_TABLES[part]} where id = $1 and project_id = $2 and revision = $3 returning 1`,
      [seen.id, owner.id, seen.revision],
    );
    if (rows.length === 0) throw changedMeanwhile();
  } catch (error) {
    const code = IN_USE[brokenConstraint(error) ?? ''];
    if (code !== undefined) throw new DomainError(code);
    throw error;
  }
}

async function assertThere(tx: Tx, owner: Owner, part: PlanPart, { id }: SeenEntry): Promise<void> {
  const rows = await tx.query(`select 1 from ${PLAN_TABLES[part]} where id = $1 and project_id = $2`, [
    id,
    owner.id,
  ]);
  if (rows.length === 0) throw notFound();
}
