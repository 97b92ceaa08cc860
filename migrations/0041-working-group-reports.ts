import type { MigrationInterface, QueryRunner } from 'typeorm';
import { townTable } from './policy.js';

/** How often a working group reports, and the reports that it has given. */
export class WorkingGroupReports1763800000041 implements MigrationInterface {
  name = 'WorkingGroupReports1763800000041';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table body add column report_interval_months integer
        check (report_interval_months between 1 and 60),
        add constraint body_report_interval check (kind = 'WORKING_GROUP' or report_interval_months is null);

      create table working_group_report (
        id uuid primary key,
        territory_id uuid not null references territory (id),
        body_id uuid not null references body (id) on delete cascade,
        -- The day that it was due, and the day on which it was there.
        due_on date not null,
        given_on date not null,
        note text,
        -- So many months after \`due_on\` the next one is due; null: there is no next one.
        next_months integer,
        next_due date,
        -- Null: the command line.
        recorded_by uuid references account (id),
        recorded_at timestamptz not null,
        check ((next_months is null) = (next_due is null))
      );
      create index working_group_report_body on working_group_report (body_id, recorded_at);
      create index working_group_report_territory on working_group_report (territory_id);
      ${townTable('working_group_report')}

      update deadline set facts = facts || '{"intervalMonths": null, "last": null}' where kind = 'REPORT';`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go up only: restore a backup instead.');
  }
}
