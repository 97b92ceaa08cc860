import type { MigrationInterface, QueryRunner } from 'typeorm';

/** An entry of service by hand that was wrong: it stays to be read, with the reason, and proves nothing any more. */
export class CorrectedServices1763800000050 implements MigrationInterface {
  name = 'CorrectedServices1763800000050';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table service_proof
        add column corrected_at timestamptz,
        add column corrected_by uuid references account (id),
        add column correction_reason text,
        add constraint service_proof_correction check (
          (corrected_at is null) = (correction_reason is null)
          and (corrected_at is not null or corrected_by is null)
          and (corrected_at is null or channel <> 'EMAIL'));`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go up only: restore a backup instead.');
  }
}
