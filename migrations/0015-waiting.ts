import type { MigrationInterface, QueryRunner } from 'typeorm';

/** "Was muss ich jetzt tun?" finds open tasks alone, however many are over (`npm run bench -- inbox`). */
export class Waiting1763800000015 implements MigrationInterface {
  name = 'Waiting1763800000015';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(OPEN_TASKS);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go up only: restore a backup instead.');
  }
}

const OPEN_TASKS = `
  create index task_open_responsible on task (responsible_id)
    where state in ('OPEN', 'IN_PROGRESS') and responsible_id is not null;
  create index task_open_organisation on task (responsible_organisation_id)
    where state in ('OPEN', 'IN_PROGRESS') and responsible_organisation_id is not null;
  create index task_nobodys on task (territory_id)
    where state in ('OPEN', 'IN_PROGRESS') and responsible_id is null and responsible_organisation_id is null;`;
