import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A rule or a thing that makes the reckoning fail steps aside, so that the deadlines behind it are reckoned all the same,
 * and is shown to the office beside the events that could not be handled. The same holds for a step of an escalation.
 */
export class DeadlinesStepAside1763800000042 implements MigrationInterface {
  name = 'DeadlinesStepAside1763800000042';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TRIES);
    await runner.query(VIEW);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go up only: restore a backup instead.');
  }
}

const TRIES = `
  alter table deadline_stale
    -- Names it where it is shown.
    add column key uuid not null default uuidv7(),
    add column since timestamptz not null default now(),
    add column attempts integer not null default 0,
    add column attempts_forgiven integer not null default 0,
    -- Not before this instant; on the database's clock, as a lease.
    add column try_after timestamptz,
    add column parked_at timestamptz;
  create unique index deadline_stale_key on deadline_stale (key);
  create index deadline_stale_failed on deadline_stale (territory_id) where attempts > 0;
  alter table deadline_step
    add column attempts integer not null default 0,
    add column attempts_forgiven integer not null default 0,
    add column try_after timestamptz,
    add column parked_at timestamptz;
  create index deadline_step_failed on deadline_step (territory_id) where attempts > 0 and state = 'WAITING';`;

/** As in 0019, with what stepped aside here: for readers all of it is one kind, for the program the id tells it apart. */
const VIEW = `
  create or replace view delivery with (security_invoker = true) as
    select n.id, n.territory_id, n.kind, n.state, n.due_at, n.sent_at, n.attempts, n.last_error as reason, n.person_id,
           n.to_office, coalesce((n.facts ->> 'copy')::boolean, false) as is_copy,
           case n.subject_type when 'Invitation' then n.subject_id end as invitation_id,
           case n.subject_type when 'Task' then n.subject_id end as task_id,
           null::uuid as meeting_id
      from notification n where n.state not in ('SUPERSEDED', 'COLLECTED', 'KEPT')
    union all
    select o.id, o.territory_id, 'EVENT', case when o.parked_at is null then 'WAITING' else 'PARKED' end, o.appended_at, null,
           o.attempts, case when o.last_error is not null or o.parked_at is not null then 'EVENT_FAILED' end, null,
           false, false, null, (o.payload ->> 'taskId')::uuid, (o.payload ->> 'meetingId')::uuid
      from outbox o where o.done_at is null
    union all
    select s.key, s.territory_id, 'EVENT', case when s.parked_at is null then 'WAITING' else 'PARKED' end, s.since, null,
           s.attempts, 'EVENT_FAILED', null, false, false, null, case s.kind when 'TASK' then s.subject_id end,
           case s.kind when 'INVITATION' then s.subject_id end
      from deadline_stale s where s.attempts > 0
    union all
    select s.id, s.territory_id, 'EVENT', case when s.parked_at is null then 'WAITING' else 'PARKED' end, s.due_at, null,
           s.attempts, 'EVENT_FAILED', null, false, false, null, case d.kind when 'TASK' then d.subject_id end,
           case d.kind when 'INVITATION' then d.subject_id end
      from deadline_step s join deadline d on d.id = s.deadline_id where s.attempts > 0 and s.state = 'WAITING';`;
