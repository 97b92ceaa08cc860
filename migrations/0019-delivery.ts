import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the office looks at and sends again: notices and events in one view, with an index for each list. */
export class Delivery1763800000019 implements MigrationInterface {
  name = 'Delivery1763800000019';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TRIES);
    await runner.query(LISTS);
    await runner.query(VIEW);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go up only: restore a backup instead.');
  }
}

/** All tries stay counted; those before somebody pressed "again" no longer count towards giving up. */
const TRIES = `
  alter table outbox add column attempts_forgiven integer not null default 0;
  alter table notification add column attempts_forgiven integer not null default 0;`;

/** A town's lists in their order. A notice costs one entry when it is planned and one when it is sent, in failing one more. */
const LISTS = `
  create index notification_waiting on notification (territory_id, due_at, id) where state = 'WAITING';
  create index notification_sent on notification (territory_id, sent_at, id) where state = 'SENT';
  create index notification_retrying on notification (due_at) where state = 'WAITING' and last_error is not null;
  drop index notification_failed;
  create index notification_failed on notification (territory_id, due_at, id) where state in ('REFUSED', 'PARKED');`;

/**
 * Columns as they are, so that each branch finds its indexes. Withdrawn notices and done events are of no interest
 * here; which notices somebody wants to have collected, or to have no mail of, is his own affair (migration 0017).
 * The error of an event may name anything and stays where the log is: for readers it is one code.
 */
const VIEW = `
  create view delivery with (security_invoker = true) as
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
      from outbox o where o.done_at is null;
  grant select on delivery to kpr_app;`;
