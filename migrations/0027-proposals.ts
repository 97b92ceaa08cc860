import type { MigrationInterface, QueryRunner } from 'typeorm';
import { announcing, itself, within } from './0009-live-changes.js';
import { referenceTable, storedAudience, townTable } from './policy.js';

/** Proposals of projects with their authors and steps, and the fields of action as data. */
export class Proposals1763800000027 implements MigrationInterface {
  name = 'Proposals1763800000027';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(FIELDS_OF_ACTION);
    await runner.query(PROPOSALS);
    await runner.query(
      storedAudience('proposal', `submitted_at is not null and state not in ('DRAFT', 'RETURNED')`),
    );
    await runner.query(PARTS);
    await runner.query(IN_USE);
    for (const [table, messages] of Object.entries(STORED)) await runner.query(announcing(table, messages));
    await runner.query(announcing('proposal_author', [OF_PROPOSAL], true));
  }

  async down(): Promise<void> {
    throw new Error('Migrations go up only: restore a backup instead.');
  }
}

/** Those of the press release of 17.12.2021 (domain.md §1). */
const FIELDS_OF_ACTION = `
  create table field_of_action (
    id uuid primary key,
    -- Whose own field it is; null: shipped, for all towns.
    territory_id uuid references territory (id),
    name text not null,
    position integer not null
  );
  create unique index field_of_action_name on field_of_action (territory_id, name) nulls not distinct;
  insert into field_of_action (id, name, position) values
    ('0193a000-0000-7000-8000-000000000001', 'Schäden durch Graffiti', 1),
    ('0193a000-0000-7000-8000-000000000002', 'Vermüllung öffentlicher Plätze', 2),
    ('0193a000-0000-7000-8000-000000000003', 'Gewalt', 3),
    ('0193a000-0000-7000-8000-000000000004', 'Extremismus', 4),
    ('0193a000-0000-7000-8000-000000000005', 'Drogenmissbrauch', 5);
  ${referenceTable('field_of_action')}`;

const PROPOSALS = `
  create table proposal (
    id uuid primary key,
    territory_id uuid not null references territory (id),
    -- The body that shall decide.
    body_id uuid references body (id),
    -- Empty while nothing is written yet.
    title text not null,
    summary text,
    field_ids uuid[] not null default '{}',
    starts_on date,
    ends_on date,
    area text,
    proposing_organisation_id uuid references organisation (id) on delete set null,
    contact_person_id uuid references person (id) on delete set null,
    implementing_organisation_id uuid references organisation (id) on delete set null,
    -- The typed document of src/proposals/domain/proposal-content.ts: always written as a whole by the application.
    content jsonb not null,
    expenditure_cents euro_cents not null default 0 check (expenditure_cents >= 0),
    audience text[] not null,
    state text not null check (state in ('DRAFT', 'SUBMITTED', 'RETURNED', 'IN_REVIEW', 'RECOMMENDED', 'NOT_RECOMMENDED',
      'APPROVED', 'APPROVED_WITH_CONDITIONS', 'DEFERRED', 'REJECTED', 'WITHDRAWN')),
    moved_at timestamptz not null,
    submitted_at timestamptz,
    -- How often it was submitted.
    version integer not null default 0 check (version >= 0),
    created_by uuid references person (id) on delete set null,
    created_at timestamptz not null,
    revision integer not null default 1,
    search_text text collate "C" not null
      generated always as (kpr_search_row(title, coalesce(summary, '') || ' ' || coalesce(area, ''))) stored,
    check (ends_on >= starts_on),
    check ((submitted_at is null) = (version = 0)),
    check (submitted_at is not null or state in ('DRAFT', 'WITHDRAWN')),
    check (submitted_at is null or title <> '')
  );
  create index proposal_territory on proposal (territory_id, moved_at desc, id desc);
  create index proposal_body on proposal (body_id) where body_id is not null;
  create index proposal_contact on proposal (contact_person_id) where contact_person_id is not null;
  create index proposal_proposing on proposal (proposing_organisation_id) where proposing_organisation_id is not null;
  create index proposal_implementing on proposal (implementing_organisation_id) where implementing_organisation_id is not null;
  create index proposal_created_by on proposal (created_by) where created_by is not null;
  ${townTable('proposal')}`;

const PARTS = `
  create table proposal_author (
    proposal_id uuid not null references proposal (id) on delete cascade,
    person_id uuid not null references person (id) on delete cascade,
    territory_id uuid not null references territory (id),
    primary key (proposal_id, person_id)
  );
  create index proposal_author_person on proposal_author (person_id);
  create index proposal_author_territory on proposal_author (territory_id);
  ${townTable('proposal_author')}

  -- Each step on the way through the council, with the reason where one was given.
  create table proposal_step (
    id uuid primary key,
    territory_id uuid not null references territory (id),
    proposal_id uuid not null references proposal (id) on delete cascade,
    at timestamptz not null,
    act text not null,
    state text not null,
    reason text,
    person_id uuid references person (id) on delete set null,
    account_id uuid references account (id)
  );
  create index proposal_step_proposal on proposal_step (proposal_id, at, id);
  create index proposal_step_territory on proposal_step (territory_id);
  ${townTable('proposal_step')}
  create trigger proposal_attachments after delete on proposal
    referencing old table as gone for each statement execute function kpr_drop_attachments();`;

/** As migration 0008: whoever has to do with a proposal stays when an import is undone. */
const IN_USE = `
  alter function kpr_in_use(uuid[]) rename to kpr_in_use_but_for_proposals;
  create function kpr_in_use(of_ids uuid[]) returns setof uuid
  language sql stable security definer set search_path = '' as $$
    select public.kpr_in_use_but_for_proposals(of_ids)
    union select p.proposing_organisation_id from public.proposal p where p.proposing_organisation_id = any (of_ids)
    union select p.implementing_organisation_id from public.proposal p where p.implementing_organisation_id = any (of_ids)
    union select p.contact_person_id from public.proposal p where p.contact_person_id = any (of_ids)
    union select p.created_by from public.proposal p where p.created_by = any (of_ids)
    union select a.person_id from public.proposal_author a where a.person_id = any (of_ids)
    union select p.body_id from public.proposal p where p.body_id = any (of_ids)
  $$;
  revoke all on function kpr_in_use(uuid[]) from public;
  grant execute on function kpr_in_use(uuid[]) to kpr_app;`;

const OF_PROPOSAL = `jsonb_build_array('ProjectProposal', c.proposal_id, c.territory_id, null)`;
const STORED: Readonly<Record<string, readonly string[]>> = {
  proposal: [itself('ProjectProposal', 'case when c.for_everyone then null else c.territory_id end')],
  proposal_author: [OF_PROPOSAL],
  proposal_step: [within('ProjectProposal', 'c.proposal_id', 'ProposalStep')],
};
