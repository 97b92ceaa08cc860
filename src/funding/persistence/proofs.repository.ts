import type { Tx } from '../../platform/database/index.js';
import { type FundingApplicationId, newId, type ProofLineId, type TerritoryId } from '../../shared/ids.js';
import { type Cents, sumOf } from '../../shared/money/index.js';
import type { Day } from '../../shared/time/day.js';
import type { NewProofLine, Proof, ProofChange } from '../domain/proof.js';

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
