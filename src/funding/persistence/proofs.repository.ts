import type { Tx } from '../../platform/database/index.js';
import {
  type FundingApplicationId,
  newId,
  type ProofLineId,
  type ProposalId,
  type TerritoryId,
} from '../../shared/ids.js';
import { type Cents, sumOf } from '../../shared/money/index.js';
import type { Day } from '../../shared/time/day.js';
import type { ExpenditureKind } from '../domain/expenditure-kind.js';
import type { NewProofLine, Proof, ProofChange, Report } from '../domain/proof.js';

export async function proofOf(tx: Tx, id: FundingApplicationId): Promise<Proof | null> {
  const [proof] = await tx.query<Proof>(
    `select activities, results, deviations, submitted_on::text as "submittedOn" from proof_of_use where application_id = $1`,
    [id],
  );
  return proof ?? null;
}

export async function insertProof(
  tx: Tx,
  { id, territoryId }: { readonly id: FundingApplicationId; readonly territoryId: TerritoryId },
  lines: readonly NewProofLine[],
): Promise<void> {
  await tx.query('insert into proof_of_use (id, territory_id, application_id) values ($1, $2, $3)', [
    newId(),
    territoryId,
    id,
  ]);
  const rows = JSON.stringify(lines.map((line) => ({ id: newId<ProofLineId>(), ...line })));
  await tx.query(
    `insert into proof_line (id, territory_id, application_id, position, kind, title, planned_cents, spent_cents)
     select w.id, $1, $2, row_number() over (), w.kind, w.title, w.planned, w.planned
       from jsonb_to_recordset($3::jsonb) as w (id uuid, kind text, title text, planned bigint)`,
    [territoryId, id, rows],
  );
}

export async function storeProof(tx: Tx, id: FundingApplicationId, change: ProofChange): Promise<void> {
  await tx.query(
    'update proof_of_use set activities = $2, results = $3, deviations = $4 where application_id = $1',
    [id, change.activities, change.results, change.deviations],
  );
  await tx.query(
    `update proof_line l set spent_cents = w.spent from jsonb_to_recordset($2::jsonb) as w ("lineId" uuid, spent bigint)
      where l.application_id = $1 and l.id = w."lineId"`,
    [id, JSON.stringify(change.lines)],
  );
}

/** What the lines say was spent, as far as amounts go here. Error: MONEY_OUT_OF_RANGE. */
export async function assertSumInRange(tx: Tx, id: FundingApplicationId): Promise<void> {
  const lines = await tx.query<{ spent: string }>(
    'select spent_cents as spent from proof_line where application_id = $1',
    [id],
  );
  sumOf(
    lines.map(({ spent }) => Number(spent) as Cents),
    'lines',
  );
}

export async function submitProof(tx: Tx, id: FundingApplicationId, day: Day): Promise<void> {
  await tx.query('update proof_of_use set submitted_on = $2 where application_id = $1', [id, day]);
}

export interface LineOfProof {
  readonly id: ProofLineId;
  readonly kind: ExpenditureKind;
  readonly title: string;
}

/** What was spent by receipts on a line of the project's budget. */
export interface SpentOnLine {
  readonly kind: ExpenditureKind;
  readonly label: string;
  readonly amount: Cents;
}

/** What the receipts say about each line of the proof, and what they say that no line names. */
export interface FilledLines {
  readonly lines: readonly { readonly id: ProofLineId; readonly receipts: Cents }[];
  readonly added: readonly SpentOnLine[];
}

/** In their order. */
export const linesOf = (tx: Tx, id: FundingApplicationId): Promise<LineOfProof[]> =>
  tx.query<LineOfProof>(
    `select id, kind, title from proof_line where application_id = $1 order by position`,
    [id],
  );

/** What was typed stays: amounts that are neither planned nor filled before, and words. */
export async function fillProof(
  tx: Tx,
  { id, territoryId }: { readonly id: FundingApplicationId; readonly territoryId: TerritoryId },
  { lines, added, report }: FilledLines & { readonly report: Report },
): Promise<void> {
  await tx.query(
    `update proof_of_use set filled_at = $2, activities = coalesce(activities, $3), results = coalesce(results, $4),
            deviations = coalesce(deviations, $5) where application_id = $1`,
    [id, tx.now, report.activities, report.results, report.deviations],
  );
  await tx.query(
    `update proof_line l
        set spent_cents = case when l.spent_cents = coalesce(l.receipts_cents, l.planned_cents) then w.receipts else l.spent_cents end,
            receipts_cents = w.receipts
       from jsonb_to_recordset($2::jsonb) as w (id uuid, receipts bigint) where l.application_id = $1 and l.id = w.id`,
    [id, JSON.stringify(lines)],
  );
  await tx.query(
    `insert into proof_line (id, territory_id, application_id, position, kind, title, planned_cents, spent_cents, receipts_cents)
     select w.id, $1, $2, row_number() over () + (select coalesce(max(o.position), 0) from proof_line o where o.application_id = $2),
            w.kind, w.label, 0, w.amount, w.amount
       from jsonb_to_recordset($3::jsonb) as w (id uuid, kind text, label text, amount bigint)`,
    [territoryId, id, JSON.stringify(added.map((line) => ({ id: newId<ProofLineId>(), ...line })))],
  );
}

/** Whether a receipt of this day stands in a proof that was handed in; nobody hands one in until the transaction ends. */
export async function isProved(
  tx: Tx,
  { proposalId, paidOn }: { readonly proposalId: ProposalId; readonly paidOn: Day },
): Promise<boolean> {
  // The proof is handed in under the lock of its application: whoever comes second sees what the first did.
  await tx.query('select 1 from funding_application where proposal_id = $1 order by id for share', [
    proposalId,
  ]);
  const rows = await tx.query(
    `select 1 from funding_application a join grant_notice g on g.application_id = a.id join proof_of_use u on u.application_id = a.id
      where a.proposal_id = $1 and u.submitted_on is not null and $2::date between g.period_from and g.period_to limit 1`,
    [proposalId, paidOn],
  );
  return rows.length > 0;
}
