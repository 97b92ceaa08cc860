import { brokenConstraint, type Tx } from '../../platform/database/index.js';
import { DomainError, notFound } from '../../shared/domain-error.js';
import {
  type BudgetLineId,
  type IndicatorId,
  type MeasurementId,
  newId,
  type PersonId,
  type ReceiptId,
} from '../../shared/ids.js';
import type { Cents } from '../../shared/money/index.js';
import type { Day } from '../../shared/time/day.js';
import type { EvaluationSheet } from '../domain/evaluation.js';
import type { Project } from '../domain/project.js';

type Owner = Pick<Project, 'id' | 'territoryId'>;

/** Who recorded it, by his person in the town; null for an office without one. */
export interface By {
  readonly personId: PersonId | null;
}

const viaOf = (tx: Tx): 'APP' | 'LINK' => (tx.actor.kind === 'account' ? 'APP' : 'LINK');

export interface Measured {
  readonly indicatorId: IndicatorId;
  readonly day: Day;
  readonly value: number;
}

/** In whose place a value stands, and why. */
export interface Replacement {
  readonly id: MeasurementId;
  readonly reason: string;
}

/** One value for a day holds, however many are written at once. Errors: NOT_FOUND, MEASURED_ALREADY. */
export async function insertMeasurements(
  tx: Tx,
  owner: Owner,
  measured: readonly Measured[],
  { personId, replaces = null }: By & { readonly replaces?: Replacement | null },
): Promise<void> {
  if (measured.length === 0) return;
  try {
    const rows = await tx.query(
      `insert into project_measurement (id, territory_id, project_id, indicator_id, day, value, replaces_id, reason, at, via,
                                        person_id, account_id)
       select w.id, $1, $2, i.id, w.day, w.value, $3, $4, $5, $6, $7, $8
         from jsonb_to_recordset($9) w (id uuid, "indicatorId" uuid, day date, value numeric)
         join project_indicator i on i.id = w."indicatorId" and i.project_id = $2
       returning 1`,
      [
        ...[owner.territoryId, owner.id, replaces?.id ?? null, replaces?.reason ?? null, tx.now, viaOf(tx)],
        ...[personId, tx.actor.accountId],
        JSON.stringify(measured.map((each) => ({ id: newId(), ...each }))),
      ],
    );
    if (rows.length < measured.length) throw notFound();
  } catch (error) {
    if (brokenConstraint(error) === 'project_measurement_of_day')
      throw new DomainError('MEASURED_ALREADY', {}, 'values');
    throw error;
  }
}

/** Takes a value out of force and says what it was. Errors: NOT_FOUND, CORRECTED_ALREADY. */
export async function replaceMeasurement(tx: Tx, owner: Owner, id: MeasurementId): Promise<Measured> {
  const [old] = await tx.query<Measured & { replaced: boolean }>(
    `select indicator_id as "indicatorId", day::text, value::float8 as value, replaced_at is not null as replaced
       from project_measurement where id = $1 and project_id = $2 for update`,
    [id, owner.id],
  );
  if (old === undefined) throw notFound();
  if (old.replaced) throw new DomainError('CORRECTED_ALREADY');
  await tx.query('update project_measurement set replaced_at = $2 where id = $1', [id, tx.now]);
  return old;
}

export interface Receipt {
  readonly lineId: BudgetLineId;
  readonly paidOn: Day;
  readonly payee: string;
  readonly purpose: string;
  readonly amount: Cents;
}

/** `replaces`: the wrong one in whose place it stands, and whose files show it too. Error: NOT_FOUND for a line that the budget does not have. */
export async function insertReceipt(
  tx: Tx,
  owner: Owner,
  receipt: Receipt,
  { personId, replaces = null }: By & { readonly replaces?: ReceiptId | null },
): Promise<void> {
  const id = newId<ReceiptId>();
  const rows = await tx.query(
    `insert into project_receipt (id, territory_id, project_id, line_id, paid_on, payee, purpose, amount_cents, at, person_id, account_id, replaces_id)
     select $1, $2, $3, l.id, $5, $6, $7, $8, $9, $10, $11, $12 from project_budget_line l where l.id = $4 and l.project_id = $3
     returning 1`,
    [
      ...[id, owner.territoryId, owner.id, receipt.lineId, receipt.paidOn, receipt.payee, receipt.purpose],
      ...[receipt.amount, tx.now, personId, tx.actor.accountId, replaces],
    ],
  );
  if (rows.length === 0) throw notFound();
  if (replaces === null) return;
  await tx.query(
    `update attachment set thing_id = $2 where thing_type = 'ProjectReceipt' and thing_id = $1`,
    [replaces, id],
  );
}

/** When it was paid. Errors: NOT_FOUND, CORRECTED_ALREADY. */
export async function cancelReceipt(tx: Tx, owner: Owner, id: ReceiptId, reason: string): Promise<Day> {
  const there = await tx.query('select 1 from project_receipt where id = $1 and project_id = $2', [
    id,
    owner.id,
  ]);
  if (there.length === 0) throw notFound();
  const [cancelled] = await tx.query<{ paidOn: Day }>(
    `update project_receipt set cancelled_at = $3, cancel_reason = $4
      where id = $1 and project_id = $2 and cancelled_at is null returning paid_on::text as "paidOn"`,
    [id, owner.id, tx.now, reason],
  );
  if (cancelled === undefined) throw new DomainError('CORRECTED_ALREADY');
  return cancelled.paidOn;
}

export async function insertReport(
  tx: Tx,
  owner: Owner,
  report: { readonly words: string; readonly obstacles: string | null },
  { personId }: By,
): Promise<void> {
  await tx.query(
    `insert into project_report (id, territory_id, project_id, at, words, obstacles, via, person_id, account_id)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [
      ...[newId(), owner.territoryId, owner.id, tx.now, report.words, report.obstacles, viaOf(tx)],
      ...[personId, tx.actor.accountId],
    ],
  );
}

/** Milestones of this project that were not reached yet are reached on this day. */
export async function reachMilestones(tx: Tx, owner: Owner, ids: readonly string[], day: Day): Promise<void> {
  const rows = await tx.query(
    `update project_milestone set reached_on = coalesce(reached_on, $3), revision = revision + 1
      where id = any ($1) and project_id = $2 returning 1`,
    [ids, owner.id, day],
  );
  if (rows.length < new Set(ids).size) throw notFound();
}

export async function insertEvaluation(tx: Tx, owner: Owner, sheet: EvaluationSheet): Promise<void> {
  await tx.query(
    `insert into project_evaluation (id, territory_id, project_id, at, delivery, goals, effect, lessons, transfer, verdict, account_id)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    [
      ...[
        newId(),
        owner.territoryId,
        owner.id,
        tx.now,
        sheet.delivery,
        sheet.goals,
        sheet.effect,
        sheet.lessons,
      ],
      ...[sheet.transfer, sheet.verdict, tx.actor.accountId],
    ],
  );
}
