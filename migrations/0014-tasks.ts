import type { MigrationInterface, QueryRunner } from 'typeorm';
import { announcing, itself, within } from './0009-live-changes.js';
import { storedAudience, townTable } from './policy.js';

/** Tasks of every source, with helpers, comments and history; the personal link that says "done". */
export class Tasks1763800000014 implements MigrationInterface {
  name = 'Tasks1763800000014';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TASKS);
    await runner.query(storedAudience('task'));
    await runner.query(PARTS);
    await runner.query(STANDING);
    await runner.query(IN_USE);
    for (const [table, messages] of Object.entries(STORED)) await runner.query(announcing(table, messages));
    await runner.query(announcing('task_helper', [OF_TASK], true));
  }

  async down(): Promise<void> {
    throw new Error('Migrations go up only: restore a backup instead.');
  }
}

const TASKS = `
  alter table link_token drop constraint link_token_purpose_check;
  alter table link_token add constraint link_token_purpose_check check (purpose in ('RSVP', 'ACCOUNT', 'TASK'));
  create index link_token_person on link_token (person_id) where ended_at is null;

  create table task (
    id uuid primary key,
    territory_id uuid not null references territory (id),
    -- In which body it was made; null for the office's own.
    body_id uuid references body (id),
    -- From what it came: no reference, because any module may be a source; a source that is gone is not shown.
    source_type text,
    source_id uuid,
    title text not null,
    description text,
    responsible_id uuid references person (id) on delete set null,
    responsible_organisation_id uuid references organisation (id) on delete set null,
    -- To whom it is to be handed over, until he accepts or declines.
    proposed_id uuid references person (id) on delete set null,
    proposed_organisation_id uuid references organisation (id) on delete set null,
    due_on date,
    priority text not null check (priority in ('HIGH', 'NORMAL', 'LOW')),
    follow_up_on date,
    audience text[] not null,
    state text not null check (state in ('OPEN', 'IN_PROGRESS', 'DONE', 'NOT_DONE')),
    -- The note of who did it, or the reason why it was given up.
    outcome text,
    ended_at timestamptz,
    created_by uuid references person (id) on delete set null,
    created_at timestamptz not null,
    -- Rises with each new responsible: what was told to the one before is stale then.
    assignment integer not null default 1,
    revision integer not null default 1,
    -- The order of lists; a column each, because a cursor cannot go past null.
    due_order date not null generated always as (coalesce(due_on, 'infinity'::date)) stored,
    urgency smallint not null generated always as (case priority when 'HIGH' then 1 when 'NORMAL' then 2 else 3 end) stored,
    search_text text collate "C" not null
      generated always as (kpr_search_row(title, coalesce(description, ''))) stored,
    check ((source_type is null) = (source_id is null)),
    check (num_nonnulls(responsible_id, responsible_organisation_id) <= 1),
    check (num_nonnulls(proposed_id, proposed_organisation_id) <= 1),
    check ((state in ('DONE', 'NOT_DONE')) = (ended_at is not null)),
    check (state <> 'NOT_DONE' or outcome is not null)
  );
  create index task_territory on task (territory_id, due_order, urgency, id);
  create index task_responsible on task (responsible_id, due_order) where responsible_id is not null;
  create index task_organisation on task (responsible_organisation_id) where responsible_organisation_id is not null;
  create index task_proposed on task (proposed_id) where proposed_id is not null;
  create index task_proposed_organisation on task (proposed_organisation_id) where proposed_organisation_id is not null;
  create index task_created_by on task (created_by) where created_by is not null;
  create index task_body on task (body_id) where body_id is not null;
  create index task_source on task (source_id) where source_id is not null;
  ${townTable('task')}`;

const PARTS = `
  create table task_helper (
    task_id uuid not null references task (id) on delete cascade,
    person_id uuid not null references person (id) on delete cascade,
    territory_id uuid not null references territory (id),
    primary key (task_id, person_id)
  );
  create index task_helper_person on task_helper (person_id);
  create index task_helper_territory on task_helper (territory_id);
  ${townTable('task_helper')}

  create table task_comment (
    id uuid primary key,
    territory_id uuid not null references territory (id),
    task_id uuid not null references task (id) on delete cascade,
    author_id uuid references person (id) on delete set null,
    account_id uuid references account (id),
    at timestamptz not null,
    words text not null,
    mentions uuid[] not null default '{}'
  );
  create index task_comment_task on task_comment (task_id, at, id);
  create index task_comment_territory on task_comment (territory_id);
  ${townTable('task_comment')}

  -- What happened: ids and codes, never names or text.
  create table task_history (
    id uuid primary key,
    territory_id uuid not null references territory (id),
    task_id uuid not null references task (id) on delete cascade,
    at timestamptz not null,
    event text not null,
    facts jsonb not null default '{}',
    via text not null check (via in ('APP', 'LINK', 'SYSTEM')),
    person_id uuid references person (id) on delete set null,
    account_id uuid references account (id)
  );
  create index task_history_task on task_history (task_id, at, id);
  create index task_history_territory on task_history (territory_id);
  ${townTable('task_history')}`;

/** Who can be responsible: somebody who has a seat or an office in the town today, and so sees and does his tasks. */
const STANDING = `
  create function kpr_stands(of_person uuid, of_territory uuid, on_day date) returns boolean language sql stable as $$
    select exists (select 1 from public.seat s where s.holder_id = of_person and s.territory_id = of_territory
                      and s.valid_from <= on_day and (s.valid_to is null or s.valid_to >= on_day))
        or exists (select 1 from public.appointment a
                    where a.territory_id = of_territory and a.valid_from <= on_day and (a.valid_to is null or a.valid_to >= on_day)
                      and (a.person_id = of_person
                           or a.account_id = (select p.account_id from public.person p where p.id = of_person)))
  $$;
  -- Towns with open tasks of people who stand there no more: ids alone, for the worker, who then acts in each town.
  create function kpr_towns_with_stranded_tasks(on_day date) returns setof uuid
  language sql stable security definer set search_path = pg_catalog, public as $$
    select distinct w.territory_id
      from (select distinct t.responsible_id as person_id, t.territory_id from public.task t
             where t.responsible_id is not null and t.state in ('OPEN', 'IN_PROGRESS')
            union
            select t.proposed_id, t.territory_id from public.task t
             where t.proposed_id is not null and t.state in ('OPEN', 'IN_PROGRESS')) w
     where not public.kpr_stands(w.person_id, w.territory_id, on_day)
  $$;
  revoke execute on function kpr_towns_with_stranded_tasks from public;
  grant execute on function kpr_towns_with_stranded_tasks to kpr_worker;`;

/** As migration 0008: whoever has to do with a task stays when an import is undone. */
const IN_USE = `
  alter function kpr_in_use(uuid[]) rename to kpr_in_use_but_for_tasks;
  create function kpr_in_use(of_ids uuid[]) returns setof uuid
  language sql stable security definer set search_path = '' as $$
    select public.kpr_in_use_but_for_tasks(of_ids)
    union select t.responsible_id from public.task t where t.responsible_id = any (of_ids)
    union select t.responsible_organisation_id from public.task t where t.responsible_organisation_id = any (of_ids)
    union select t.proposed_id from public.task t where t.proposed_id = any (of_ids)
    union select t.proposed_organisation_id from public.task t where t.proposed_organisation_id = any (of_ids)
    union select t.created_by from public.task t where t.created_by = any (of_ids)
    union select h.person_id from public.task_helper h where h.person_id = any (of_ids)
    union select t.body_id from public.task t where t.body_id = any (of_ids)
  $$;
  revoke all on function kpr_in_use(uuid[]) from public;
  grant execute on function kpr_in_use(uuid[]) to kpr_app;`;

const OF_TASK = `jsonb_build_array('Task', c.task_id, c.territory_id, null)`;
const STORED: Readonly<Record<string, readonly string[]>> = {
  task: [itself('Task', 'case when c.for_everyone then null else c.territory_id end')],
  task_helper: [OF_TASK],
  task_comment: [within('Task', 'c.task_id', 'TaskComment')],
};
