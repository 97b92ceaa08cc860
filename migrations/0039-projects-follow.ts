import type { MigrationInterface, QueryRunner } from 'typeorm';
import { deadlinesOf } from './0016-deadlines.js';

/** Days that projects bring, and the personal link by which a partner reports. */
export class ProjectsFollow1763800000039 implements MigrationInterface {
  name = 'ProjectsFollow1763800000039';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(LINKS);
    for (const [table, kind] of Object.entries(KINDS))
      await runner.query(deadlinesOf(table, { kind, things: 'select c.territory_id, c.id from changed c' }));
    await runner.query(OF_STATE);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go up only: restore a backup instead.');
  }
}

const LINKS = `
  alter table link_token drop constraint link_token_purpose_check;
  alter table link_token add constraint link_token_purpose_check
    check (
    purpose in ('RSVP', 'ACCOUNT', 'TASK', 'UNSUBSCRIBE', 'REPORT') and (purpose = 'UNSUBSCRIBE') = (notice_kind is not null));`;

const KINDS: Readonly<Record<string, string>> = {
  project: 'PROJECT_END',
  project_milestone: 'MILESTONE',
  project_reporter: 'PROJECT_REPORT',
};

/** When a project is over, nobody waits for its milestones and reports. */
const OF_STATE = `
  create function project_state_deadlines() returns trigger language plpgsql security definer set search_path = pg_catalog, public as $$
    begin
      insert into public.deadline_stale (territory_id, kind, subject_id)
      select m.territory_id, 'MILESTONE', m.id from changed c join public.project_milestone m on m.project_id = c.id
      union all
      select r.territory_id, 'PROJECT_REPORT', r.id from changed c join public.project_reporter r on r.project_id = c.id;
      return null;
    end $$;
  revoke execute on function project_state_deadlines from public;
  create trigger project_state_deadlines after update on project
    referencing new table as changed for each statement execute function project_state_deadlines();`;
