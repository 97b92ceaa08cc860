import type { MigrationInterface, QueryRunner } from 'typeorm';
import { announcing, itself } from './0009-live-changes.js';
import { storedAudience, townTable } from './policy.js';

/** Applications for funding with their versions, the grant, its conditions and the money that is drawn. */
export class FundingApplications1763800000034 implements MigrationInterface {
  name = 'FundingApplications1763800000034';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(APPLICATIONS);
    await runner.query(storedAudience('funding_application'));
    await runner.query(VERSIONS);
    await runner.query(GRANTS);
    await runner.query(DRAWDOWNS);
    await runner.query(PROOFS);
    await runner.query(DEADLINES);
    await runner.query(announcing('funding_application', [ITSELF]));
    await runner.query(announcing('grant_notice', [OF_APPLICATION]));
    await runner.query(announcing('funds_drawdown', [OF_APPLICATION]));
    await runner.query(announcing('funds_drawdown', [OF_APPLICATION], true));
    await runner.query(announcing('proof_of_use', [OF_APPLICATION]));
  }

  async down(): Promise<void> {
    throw new Error('Migrations go up only: restore a backup instead.');
  }
}

const APPLICATIONS = `
  create table funding_application (
    id uuid primary key,
    territory_id uuid not null references territory (id),
    proposal_id uuid not null references proposal (id),
    programme_id uuid not null references funding_programme (id),
    -- Programme, year and proposal, as they were named when it began.
    title text not null,
    -- For which the money is asked.
    year smallint not null check (year between 1900 and 2200),
    finance_kind text not null check (finance_kind in ('SHARE', 'FIXED', 'SHORTFALL', 'FULL')),
    state text not null check (state in ('DRAFT', 'SUBMITTED', 'GRANTED', 'REJECTED', 'WITHDRAWN')),
    -- Number of the version that counts.
    version integer not null check (version > 0),
    submitted_on date,
    -- When it arrived at the funder: with many programmes this day counts.
    received_on date check (received_on >= submitted_on),
    -- Why it was refused or withdrawn.
    reason text,
    ended_on date,
    audience text[] not null,
    created_at timestamptz not null,
    revision integer not null default 1,
    check (submitted_on is not null or state in ('DRAFT', 'WITHDRAWN')),
    check ((state in ('REJECTED', 'WITHDRAWN')) = (ended_on is not null))
  );
  -- One that is alive for each project, programme and year.
  create unique index funding_application_once on funding_application (proposal_id, programme_id, year)
    where state not in ('REJECTED', 'WITHDRAWN');
  create index funding_application_territory on funding_application (territory_id, year desc, id);
  create index funding_application_proposal on funding_application (proposal_id);
  create index funding_application_programme on funding_application (programme_id);
  ${townTable('funding_application')}`;

const VERSIONS = `
  create table funding_application_version (
    id uuid primary key,
    territory_id uuid not null references territory (id),
    application_id uuid not null references funding_application (id) on delete cascade,
    number integer not null check (number > 0),
    at timestamptz not null,
    account_id uuid references account (id),
    -- Why there is another one.
    reason text,
    total_cents euro_cents not null check (total_cents >= 0),
    eligible_cents euro_cents not null check (eligible_cents between 0 and total_cents),
    requested_cents euro_cents not null check (requested_cents >= 0),
    own_cents euro_cents not null check (own_cents >= 0),
    in_kind_cents euro_cents not null check (in_kind_cents >= 0),
    third_party_cents euro_cents not null check (third_party_cents >= 0),
    -- Plan of src/funding/domain/plan.ts, as it was copied from the proposal; it never changes.
    plan jsonb not null,
    unique (application_id, number)
  );
  create index funding_application_version_territory on funding_application_version (territory_id);
  ${townTable('funding_application_version')}`;

const GRANTS = `
  create table grant_notice (
    id uuid primary key,
    territory_id uuid not null references territory (id),
    application_id uuid not null unique references funding_application (id) on delete cascade,
    number text not null,
    issued_on date not null,
    amount_cents euro_cents not null check (amount_cents > 0),
    period_from date not null,
    period_to date not null check (period_to >= period_from),
    -- Last day on which money can be drawn; null: not named.
    draw_until date,
    -- As the notice says; null: reckoned from the programme.
    proof_due_on date check (proof_due_on >= period_from),
    -- Kept by the drawdowns themselves; the row is the lock under which the last euro is given once.
    drawn_cents euro_cents not null default 0 check (drawn_cents >= 0),
    revision integer not null default 1,
    constraint grant_not_overdrawn check (drawn_cents <= amount_cents)
  );
  create index grant_notice_territory on grant_notice (territory_id);
  ${townTable('grant_notice')}

  create table grant_condition (
    id uuid primary key,
    territory_id uuid not null references territory (id),
    application_id uuid not null references funding_application (id) on delete cascade,
    position integer not null,
    words text not null,
    unique (application_id, position) deferrable initially deferred
  );
  create index grant_condition_territory on grant_condition (territory_id);
  ${townTable('grant_condition')}`;

const DRAWDOWNS = `
  create table funds_drawdown (
    id uuid primary key,
    territory_id uuid not null references territory (id),
    application_id uuid not null references grant_notice (application_id),
    amount_cents euro_cents not null check (amount_cents > 0),
    requested_on date not null,
    purpose text,
    -- When the money came.
    paid_on date check (paid_on >= requested_on),
    at timestamptz not null
  );
  create index funds_drawdown_application on funds_drawdown (application_id, requested_on, id);
  create index funds_drawdown_territory on funds_drawdown (territory_id);
  ${townTable('funds_drawdown')}

  create function kpr_drawn() returns trigger language plpgsql as $$
    begin
      if tg_op <> 'INSERT' then
        update grant_notice set drawn_cents = drawn_cents - old.amount_cents where application_id = old.application_id;
      end if;
      if tg_op <> 'DELETE' then
        update grant_notice set drawn_cents = drawn_cents + new.amount_cents where application_id = new.application_id;
      end if;
      return null;
    end $$;
  create trigger funds_drawdown_drawn after insert or delete or update of amount_cents, application_id on funds_drawdown
    for each row execute function kpr_drawn();`;

const PROOFS = `
  create table proof_of_use (
    id uuid primary key,
    territory_id uuid not null references territory (id),
    application_id uuid not null unique references funding_application (id) on delete cascade,
    activities text,
    results text,
    deviations text,
    submitted_on date,
    check (submitted_on is null or (activities is not null and results is not null))
  );
  create index proof_of_use_territory on proof_of_use (territory_id);
  ${townTable('proof_of_use')}

  create table proof_line (
    id uuid primary key,
    territory_id uuid not null references territory (id),
    application_id uuid not null references proof_of_use (application_id) on delete cascade,
    position integer not null,
    kind text not null,
    title text not null,
    planned_cents euro_cents not null check (planned_cents >= 0),
    spent_cents euro_cents not null check (spent_cents >= 0),
    unique (application_id, position)
  );
  create index proof_line_territory on proof_line (territory_id);
  ${townTable('proof_line')}
  create trigger funding_application_attachments after delete on funding_application
    referencing old table as gone for each statement execute function kpr_drop_attachments();`;

const KINDS = `(values ('FUNDING_APPLY'), ('FUNDING_DRAW'), ('FUNDING_PROOF'), ('FUNDING_RETENTION')) k (kind)`;

/** As for the windows of migration 0033: several days of one thing. */
const DEADLINES = `
  create function funding_application_deadlines() returns trigger language plpgsql security definer
  set search_path = pg_catalog, public as $$
    begin
      insert into public.deadline_stale (territory_id, kind, subject_id)
      select distinct c.territory_id, k.kind, c.id from changed c cross join ${KINDS};
      return null;
    end $$;
  create function grant_notice_deadlines() returns trigger language plpgsql security definer
  set search_path = pg_catalog, public as $$
    begin
      insert into public.deadline_stale (territory_id, kind, subject_id)
      select distinct c.territory_id, k.kind, c.application_id from changed c cross join ${KINDS};
      return null;
    end $$;
  revoke execute on function funding_application_deadlines, grant_notice_deadlines from public;
  create trigger funding_application_deadlines_insert after insert on funding_application
    referencing new table as changed for each statement execute function funding_application_deadlines();
  create trigger funding_application_deadlines_update after update on funding_application
    referencing new table as changed for each statement execute function funding_application_deadlines();
  create trigger grant_notice_deadlines_insert after insert on grant_notice
    referencing new table as changed for each statement execute function grant_notice_deadlines();
  create trigger grant_notice_deadlines_update after update on grant_notice
    referencing new table as changed for each statement execute function grant_notice_deadlines();
  -- A programme that changes moves the last day of the applications for it.
  create or replace function kpr_funding_windows_stale(programmes uuid[]) returns void
  language sql security definer set search_path = pg_catalog, public as $$
    insert into public.deadline_stale (territory_id, kind, subject_id)
    select f.territory_id, k.kind, f.id from public.followed_programme f
     cross join (values ('FUNDING_OPENS'), ('FUNDING_CLOSES')) k (kind) where f.programme_id = any (programmes)
    union all
    select a.territory_id, k.kind, a.id from public.funding_application a
     cross join ${KINDS} where a.programme_id = any (programmes)
  $$;`;

const ITSELF = itself('FundingApplication', 'case when c.for_everyone then null else c.territory_id end');
const OF_APPLICATION = `jsonb_build_array('FundingApplication', c.application_id, c.territory_id, null)`;
