import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The proof of use is filled from the receipts of the project, by kind of cost, and says where it was corrected. */
export class ProofFromProject1763800000047 implements MigrationInterface {
  name = 'ProofFromProject1763800000047';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(KINDS);
    await runner.query(FILLED);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go up only: restore a backup instead.');
  }
}

/** Lines that stand as the proposal named them get its kind. */
const KINDS = `
  alter table project_budget_line add column kind text not null default 'OTHER'
    check (kind in ('STAFF', 'FEES', 'MATERIAL', 'TRAVEL', 'PUBLICITY', 'RENT', 'IN_KIND', 'INVESTMENT', 'OTHER'));
  update project_budget_line l set kind = e ->> 'kind'
    from project p join proposal r on r.id = p.proposal_id
         cross join jsonb_array_elements(coalesce(r.content -> 'finance' -> 'expenditures', '[]')) e
   where p.id = l.project_id and e ->> 'title' = l.label;
  alter table project_budget_line alter column kind drop default;`;

const FILLED = `
  -- What the receipts came to when the line was last filled; null: it never was.
  alter table proof_line add column receipts_cents euro_cents check (receipts_cents >= 0);
  alter table proof_of_use add column filled_at timestamptz;`;
