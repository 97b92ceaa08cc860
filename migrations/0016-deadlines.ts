import type { MigrationInterface, QueryRunner } from 'typeorm';
import { announcing } from './0009-live-changes.js';
import { townTable, workerSeesAll } from './policy.js';

/** Days that a rule gives, computed from the things that they belong to, and the steps of their escalation. */
export class Deadlines1763800000016 implements MigrationInterface {
  name = 'Deadlines1763800000016';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(DEADLINES);
    await runner.query(STEPS);
    await runner.query(STALE);
    for (const [table, of] of Object.entries(OF_THINGS)) await runner.query(deadlinesOf(table, of));
    await runner.query(KNOWN_BEFORE);
    await runner.query(announcing('deadline', [`jsonb_build_array('Deadline', c.id, c.territory_id, null)`]));
    await runner.query(
      announcing('deadline_step', [`jsonb_build_array('Deadline', c.deadline_id, c.territory_id, null)`]),
    );
  }

  async down(): Promise<void> {
    throw new Error('Migrations go up only: restore a backup instead.');
  }
}

const DEADLINES = `
  create table deadline (
    id uuid primary key,
    territory_id uuid not null references territory (id),
    -- From what it comes: no reference, because any module may be a source; a thing that is gone is not shown.
    kind text not null,
    subject_id uuid not null,
    body_id uuid references body (id) on delete cascade,
    due_on date not null,
    last_day date not null,
    is_open boolean not null,
    -- Ids, days, numbers and codes from which the rule computes the days and explains them: no text.
    facts jsonb not null,
    -- Rises with another day, and when it waits again: what was planned for the one before is stale.
    schedule integer not null default 1,
    reckoned_on date not null,
    constraint deadline_once unique nulls not distinct (subject_id, kind, body_id)
  );
  create index deadline_territory on deadline (territory_id, due_on, id);
  create index deadline_body on deadline (body_id, due_on, id) where body_id is not null;
  create index deadline_outdated on deadline (kind, reckoned_on) where is_open;
  ${townTable('deadline')}
  ${workerSeesAll('deadline')}`;

const STEPS = `
  create table deadline_step (
    id uuid primary key,
    territory_id uuid not null references territory (id),
    deadline_id uuid not null references deadline (id) on delete cascade,
    schedule integer not null,
    position integer not null,
    told text not null check (told in ('RESPONSIBLE', 'DEPUTY', 'OFFICE')),
    missed boolean not null,
    due_at timestamptz not null,
    state text not null default 'WAITING' check (state in ('WAITING', 'TAKEN', 'CANCELLED')),
    taken_at timestamptz,
    -- How many people were told.
    reached integer,
    -- Each step is taken once, however often it is planned.
    constraint deadline_step_once unique (deadline_id, schedule, position),
    check ((state = 'TAKEN') = (taken_at is not null)),
    check ((state = 'TAKEN') = (reached is not null))
  );
  create index deadline_step_due on deadline_step (due_at) where state = 'WAITING';
  create index deadline_step_territory on deadline_step (territory_id);
  ${townTable('deadline_step')}
  ${workerSeesAll('deadline_step')}`;

/** What has changed since the deadlines were computed, written in the transaction that changed it. */
const STALE = `
  create table deadline_stale (
    id bigint generated always as identity primary key,
    territory_id uuid not null references territory (id),
    kind text not null,
    subject_id uuid not null
  );
  ${townTable('deadline_stale')}
  ${workerSeesAll('deadline_stale')}`;

/** What a changed row of a table makes stale: the kind of deadline, and SQL over `changed` of territory and thing. */
interface OfThing {
  readonly kind: string;
  readonly things: string;
}

/**
 * Lets a table tell that deadlines must be computed anew. As the owner of the tables, because a change in one town may
 * concern a thing of another: new rules of a body, the draft of a joint meeting.
 */
export function deadlinesOf(table: string, { kind, things }: OfThing): string {
  const name = `${table}_deadlines`;
  const trigger = (event: string, rows: string): string => `
    create trigger ${name}_${event} after ${event} on ${table} referencing ${rows} table as changed
      for each statement execute function ${name}();`;
  return `
    create function ${name}() returns trigger language plpgsql security definer set search_path = pg_catalog, public as $$
      begin
        insert into public.deadline_stale (territory_id, kind, subject_id)
        select distinct s.territory_id, '${kind}', s.id from (${things}) s (territory_id, id);
        return null;
      end $$;
    revoke execute on function ${name} from public;
    ${trigger('insert', 'new')}${trigger('update', 'new')}${trigger('delete', 'old')}`;
}

const DRAFTS_OF_BODY = `
  select m.territory_id, m.id from changed c join public.meeting_body mb on mb.body_id = c.body_id
    join public.meeting m on m.id = mb.meeting_id where m.state = 'DRAFT'`;

/** The end of a seat is no deadline any more when the next one follows. */
const SEATS_AROUND = `
  select s.territory_id, s.id from changed c
    join public.seat s on s.body_id = c.body_id and (s.organisation_id = c.organisation_id or s.holder_id = c.holder_id)
  union select c.territory_id, c.id from changed c`;

const OF_THINGS: Readonly<Record<string, OfThing>> = {
  task: { kind: 'TASK', things: 'select c.territory_id, c.id from changed c' },
  meeting: { kind: 'INVITATION', things: 'select c.territory_id, c.id from changed c' },
  meeting_body: { kind: 'INVITATION', things: 'select c.territory_id, c.meeting_id from changed c' },
  rules_of_procedure: { kind: 'INVITATION', things: DRAFTS_OF_BODY },
  seat: { kind: 'SEAT', things: SEATS_AROUND },
  body: { kind: 'REPORT', things: 'select c.territory_id, c.id from changed c' },
};

/** Of all that was there before this migration. */
const KNOWN_BEFORE = `
  insert into deadline_stale (territory_id, kind, subject_id)
  select territory_id, 'TASK', id from task where due_on is not null
  union all select territory_id, 'INVITATION', id from meeting where state <> 'CANCELLED'
  union all select territory_id, 'SEAT', id from seat where valid_to is not null
  union all select territory_id, 'REPORT', id from body where report_due is not null;`;
