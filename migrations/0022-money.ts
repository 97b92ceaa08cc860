import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Amounts of euro in whole cents, below a billion euro either way: as `src/shared/money` says. */
export class Money1763800000022 implements MigrationInterface {
  name = 'Money1763800000022';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'create domain euro_cents as bigint check (value between -99999999999 and 99999999999)',
    );
  }

  async down(): Promise<void> {
    throw new Error('Migrations go up only: restore a backup instead.');
  }
}
