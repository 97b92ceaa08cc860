import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The start page of an office asks which deadlines of its town are late: few of all those of the years. */
export class OpenDeadlines1763800000051 implements MigrationInterface {
  name = 'OpenDeadlines1763800000051';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('create index deadline_open on deadline (territory_id, kind, last_day) where is_open');
  }

  async down(): Promise<void> {
    throw new Error('Migrations go up only: restore a backup instead.');
  }
}
