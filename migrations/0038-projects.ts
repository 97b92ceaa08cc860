import type { MigrationInterface, QueryRunner } from 'typeorm';
import { announcing, itself } from './0009-live-changes.js';
import { storedAudience, townTable } from './policy.js';
import { germanSearch } from './searchable.js';

/** Projects that come of approved proposals: plan, what is measured, spent and reported, and what came of it. */
export class Projects1763800000038 implements MigrationInterface {
  name = 'Projects1763800000038';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(PROJECTS);
    await runner.query(storedAudience('project'));
    await runner.query(germanSearch('project', 'title', `coalesce(summary, '')`));
    await runner.query(PLAN);
    await runner.query(MEASURED);
    await runner.query(MONEY);
    await runner.query(REPORTS);
    await runner.query(OUTCOME);
    await runner.query(IN_USE);
    await runner.query(
      announcing('project', [
        itself('Project', 'case when c.for_everyone then null else c.territory_id end'),
      ]),
    );
    for (const table of PARTS) {
      await runner.query(announcing(table, [OF_PROJECT]));
      await runner.query(announcing(table, [OF_PROJECT], true));
    }
  }

  async down(): Promise<void> {
    throw new Error('Migrations go up only: restore a backup instead.');
  }
}

const OF_PROJECT = `jsonb_build_array('Project', c.project_id, c.territory_id, null)`;

const PARTS = [
  'project_milestone',
  'project_partner',
  'project_risk',
  'project_indicator',
  'project_measurement',
  'project_budget_line',
  'project_receipt',
  'project_reporter',
  'project_report',
  'project_evaluation',
];

const PROJECTS = `
  create table project (
    id uuid primary key,
    territory_id uuid not null references territory (id),
    -- The body that decided.
    body_id uuid references body (id),
    -- Of one proposal comes one project, however many say so at once.
    proposal_id uuid not null constraint project_of_proposal unique references proposal (id),
    title text not null,
    summary text,
    starts_on date not null,
    ends_on date not null,
    implementing_organisation_id uuid references organisation (id) on delete set null,
    audience text[] not null,
    state text not null check (state in ('PLANNED', 'RUNNING', 'PAUSED', 'COMPLETED', 'EVALUATED', 'ABORTED')),
    moved_at timestamptz not null,
    created_at timestamptz not null,
    revision integer not null default 1,
    search_text text collate "C" not null
      generated always as (kpr_search_row(title, coalesce(summary, ''))) stored,
    check (ends_on >= starts_on)
  );
  -- German words for users, for the search.
  create function kpr_project_state(of_state text) returns text language sql immutable parallel safe as $$
    select case of_state when 'PLANNED' then 'geplant' when 'RUNNING' then 'läuft' when 'PAUSED' then 'ruht'
      when 'COMPLETED' then 'abgeschlossen' when 'EVALUATED' then 'ausgewertet' else 'abgebrochen' end
  $$;
  create index project_territory on project (territory_id, starts_on desc, id desc);
  create index project_body on project (body_id) where body_id is not null;
  create index project_implementing on project (implementing_organisation_id) where implementing_organisation_id is not null;
  ${townTable('project')}

  -- Who runs it beside the office: the authors of the proposal.
  create table project_member (
    project_id uuid not null references project (id) on delete cascade,
    person_id uuid not null references person (id) on delete cascade,
    territory_id uuid not null references territory (id),
    primary key (project_id, person_id)
  );
  create index project_member_person on project_member (person_id);
  create index project_member_territory on project_member (territory_id);
  ${townTable('project_member')}

  -- Each step from one state to another, with the reason where one was given.
  create table project_step (
    id uuid primary key,
    territory_id uuid not null references territory (id),
    project_id uuid not null references project (id) on delete cascade,
    at timestamptz not null,
    step text not null,
    state text not null,
    reason text,
    person_id uuid references person (id) on delete set null,
    account_id uuid references account (id)
  );
  create index project_step_project on project_step (project_id, at, id);
  create index project_step_territory on project_step (territory_id);
  ${townTable('project_step')}`;

/** What all parts of a plan have. */
const part = (table: string, columns: string): string => `
  create table ${table} (
    id uuid primary key,
    territory_id uuid not null references territory (id),
    project_id uuid not null references project (id) on delete cascade,
    ${columns},
    revision integer not null default 1
  );
  create index ${table}_project on ${table} (project_id);
  create index ${table}_territory on ${table} (territory_id);
  ${townTable(table)}`;

const LEVEL = (column: string): string =>
  `${column} text not null check (${column} in ('LOW', 'MEDIUM', 'HIGH'))`;

const PLAN = [
  part('project_milestone', `title text not null, due_on date not null, reached_on date`),
  part('project_partner', `name text not null, contribution text`),
  part(
    'project_risk',
    `title text not null, ${LEVEL('likelihood')}, ${LEVEL('impact')}, countermeasure text,
     state text not null check (state in ('OPEN', 'OCCURRED', 'CLOSED'))`,
  ),
  `create trigger project_partner_attachments after delete on project_partner
     referencing old table as gone for each statement execute function kpr_drop_attachments();`,
].join('\n');

const MEASURED = `
  ${part(
    'project_indicator',
    `goal text, name text not null, unit text not null, baseline numeric(13, 3) not null, target numeric(13, 3) not null,
     direction text not null check (direction in ('RISE', 'FALL')), due_on date, source text,
     check (case direction when 'RISE' then target >= baseline else target <= baseline end)`,
  )}

  -- A value is never overwritten: who corrects it writes a new one that takes its place.
  create table project_measurement (
    id uuid primary key,
    territory_id uuid not null references territory (id),
    project_id uuid not null references project (id) on delete cascade,
    indicator_id uuid not null references project_indicator (id),
    day date not null,
    value numeric(13, 3) not null,
    replaced_at timestamptz,
    -- Whose place it takes, and why.
    replaces_id uuid unique references project_measurement (id) on delete cascade,
    reason text,
    at timestamptz not null,
    via text not null check (via in ('APP', 'LINK')),
    person_id uuid references person (id) on delete set null,
    account_id uuid references account (id),
    check ((replaces_id is null) = (reason is null))
  );
  create unique index project_measurement_of_day on project_measurement (indicator_id, day) where replaced_at is null;
  create index project_measurement_project on project_measurement (project_id, day);
  create index project_measurement_territory on project_measurement (territory_id);
  ${townTable('project_measurement')}`;

const MONEY = `
  ${part('project_budget_line', `label text not null, planned_cents euro_cents not null check (planned_cents >= 0), position integer not null`)}

  -- A receipt is never changed: a wrong one is cancelled with a reason and stays to be read.
  create table project_receipt (
    id uuid primary key,
    territory_id uuid not null references territory (id),
    project_id uuid not null references project (id) on delete cascade,
    line_id uuid not null references project_budget_line (id),
    paid_on date not null,
    payee text not null,
    purpose text not null,
    amount_cents euro_cents not null check (amount_cents > 0),
    cancelled_at timestamptz,
    cancel_reason text,
    at timestamptz not null,
    person_id uuid references person (id) on delete set null,
    account_id uuid references account (id),
    check ((cancelled_at is null) = (cancel_reason is null))
  );
  create index project_receipt_project on project_receipt (project_id, paid_on, id);
  create index project_receipt_line on project_receipt (line_id);
  create index project_receipt_territory on project_receipt (territory_id);
  ${townTable('project_receipt')}
  create trigger project_receipt_attachments after delete on project_receipt
    referencing old table as gone for each statement execute function kpr_drop_attachments();`;

const REPORTS = `
  -- Who is asked for reports, by a personal link without sign-in.
  create table project_reporter (
    id uuid primary key,
    territory_id uuid not null references territory (id),
    project_id uuid not null references project (id) on delete cascade,
    person_id uuid not null references person (id) on delete cascade,
    due_on date not null,
    asked_at timestamptz not null,
    answered_at timestamptz,
    revoked_at timestamptz,
    -- Rises with each question: the mail about an older one is stale.
    revision integer not null default 1,
    unique (project_id, person_id)
  );
  create index project_reporter_person on project_reporter (person_id);
  create index project_reporter_territory on project_reporter (territory_id);
  ${townTable('project_reporter')}

  create table project_report (
    id uuid primary key,
    territory_id uuid not null references territory (id),
    project_id uuid not null references project (id) on delete cascade,
    at timestamptz not null,
    words text not null,
    obstacles text,
    via text not null check (via in ('APP', 'LINK')),
    person_id uuid references person (id) on delete set null,
    account_id uuid references account (id)
  );
  create index project_report_project on project_report (project_id, at, id);
  create index project_report_territory on project_report (territory_id);
  ${townTable('project_report')}`;

const OUTCOME = `
  create table project_evaluation (
    id uuid primary key,
    territory_id uuid not null references territory (id),
    project_id uuid not null unique references project (id) on delete cascade,
    at timestamptz not null,
    delivery text not null,
    goals text not null,
    effect text not null,
    lessons text not null,
    transfer text,
    verdict text not null check (verdict in ('CONTINUE', 'ADAPT', 'END')),
    account_id uuid references account (id)
  );
  create index project_evaluation_territory on project_evaluation (territory_id);
  ${townTable('project_evaluation')}`;

/** As migration 0008: whoever has to do with a project stays when an import is undone. */
const IN_USE = `
  alter function kpr_in_use(uuid[]) rename to kpr_in_use_but_for_projects;
  create function kpr_in_use(of_ids uuid[]) returns setof uuid
  language sql stable security definer set search_path = '' as $$
    select public.kpr_in_use_but_for_projects(of_ids)
    union select p.implementing_organisation_id from public.project p where p.implementing_organisation_id = any (of_ids)
    union select p.body_id from public.project p where p.body_id = any (of_ids)
    union select m.person_id from public.project_member m where m.person_id = any (of_ids)
    union select r.person_id from public.project_reporter r where r.person_id = any (of_ids)
    union select r.person_id from public.project_report r where r.person_id = any (of_ids)
  $$;
  revoke all on function kpr_in_use(uuid[]) from public;
  grant execute on function kpr_in_use(uuid[]) to kpr_app;`;
