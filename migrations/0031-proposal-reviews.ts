import type { MigrationInterface, QueryRunner } from 'typeorm';
import { announcing, within } from './0009-live-changes.js';
import { referenceTable, townTable } from './policy.js';

/** The way of a proposal through the council: reviews with scores, statements, remarks, and the wait for the town. */
export class ProposalReviews1763800000031 implements MigrationInterface {
  name = 'ProposalReviews1763800000031';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(AWAITS_TOWN);
    await runner.query(CRITERIA);
    await runner.query(REVIEWS);
    await runner.query(STATEMENTS);
    await runner.query(REMARKS);
    await runner.query(IN_USE);
    for (const [table, messages] of Object.entries(STORED)) await runner.query(announcing(table, messages));
  }

  async down(): Promise<void> {
    throw new Error('Migrations go up only: restore a backup instead.');
  }
}

const AWAITS_TOWN = `
  alter table proposal drop constraint proposal_state_check;
  alter table proposal add constraint proposal_state_check check (state in ('DRAFT', 'SUBMITTED', 'RETURNED', 'IN_REVIEW',
    'RECOMMENDED', 'NOT_RECOMMENDED', 'AWAITS_TOWN', 'APPROVED', 'APPROVED_WITH_CONDITIONS', 'DEFERRED', 'REJECTED', 'WITHDRAWN'));`;

/** By what proposals are judged (domain.md A5, A6). */
const CRITERIA = `
  create table review_criterion (
    id uuid primary key,
    -- Whose own criterion it is; null: shipped, for all towns.
    territory_id uuid references territory (id),
    name text not null,
    help text not null,
    position integer not null
  );
  create unique index review_criterion_name on review_criterion (territory_id, name) nulls not distinct;
  insert into review_criterion (id, name, help, position) values
    ('0193a000-0000-7000-8000-000000000101', 'Bedarf', 'Ist das Problem mit Quellen belegt, und sind Risiko- und Schutzfaktoren genannt?', 1),
    ('0193a000-0000-7000-8000-000000000102', 'Ziele', 'Sind die Ziele konkret, messbar, erreichbar und mit einem Tag versehen?', 2),
    ('0193a000-0000-7000-8000-000000000103', 'Zielgruppe', 'Ist die Zielgruppe beschrieben, und ist gesagt, wie sie erreicht wird?', 3),
    ('0193a000-0000-7000-8000-000000000104', 'Wirkung', 'Ist begründet, warum die Maßnahmen wirken?', 4),
    ('0193a000-0000-7000-8000-000000000105', 'Zusammenarbeit', 'Sind die nötigen Partner beteiligt, und ist das Vorhaben abgestimmt?', 5),
    ('0193a000-0000-7000-8000-000000000106', 'Finanzierung', 'Sind die Ausgaben nachvollziehbar, und ist die Finanzierung vollständig?', 6),
    ('0193a000-0000-7000-8000-000000000107', 'Auswertung', 'Ist gesagt, wer wann woran prüft, ob die Ziele erreicht sind?', 7);
  ${referenceTable('review_criterion')}`;

const REVIEWS = `
  create table proposal_review (
    id uuid primary key,
    territory_id uuid not null references territory (id),
    proposal_id uuid not null references proposal (id) on delete cascade,
    -- Which submission of the proposal is reviewed.
    version integer not null check (version > 0),
    reviewer_id uuid not null references person (id),
    due_on date,
    state text not null check (state in ('OPEN', 'DONE', 'CONFLICT', 'RELEASED')),
    verdict text check (verdict in ('RECOMMEND', 'ADVISE_AGAINST')),
    -- The summary of a review, or the reason of a conflict of interest.
    words text,
    assigned_at timestamptz not null,
    assigned_by uuid references account (id),
    ended_at timestamptz,
    revision integer not null default 1,
    unique (proposal_id, version, reviewer_id),
    check ((state = 'OPEN') = (ended_at is null)),
    check ((state = 'DONE') = (verdict is not null)),
    check (state not in ('DONE', 'CONFLICT') or words is not null)
  );
  create index proposal_review_reviewer on proposal_review (reviewer_id) where state = 'OPEN';
  create index proposal_review_territory on proposal_review (territory_id);
  ${townTable('proposal_review')}

  create table review_score (
    review_id uuid not null references proposal_review (id) on delete cascade,
    criterion_id uuid not null references review_criterion (id),
    territory_id uuid not null references territory (id),
    score smallint not null check (score between 0 and 4),
    reason text not null,
    primary key (review_id, criterion_id)
  );
  create index review_score_territory on review_score (territory_id);
  ${townTable('review_score')}`;

const STATEMENTS = `
  create table proposal_statement (
    id uuid primary key,
    territory_id uuid not null references territory (id),
    proposal_id uuid not null references proposal (id) on delete cascade,
    version integer not null check (version > 0),
    source text not null check (source in ('POLICE', 'WORKING_GROUP')),
    words text not null,
    at timestamptz not null,
    -- Who gave it himself; null: entered by the office.
    person_id uuid references person (id) on delete set null,
    account_id uuid references account (id)
  );
  create index proposal_statement_proposal on proposal_statement (proposal_id, at, id);
  create index proposal_statement_territory on proposal_statement (territory_id);
  ${townTable('proposal_statement')}`;

const REMARKS = `
  -- What is to be mended where, as said when the proposal was returned.
  create table proposal_remark (
    id uuid primary key,
    territory_id uuid not null references territory (id),
    step_id uuid not null references proposal_step (id) on delete cascade,
    position integer not null,
    -- Path of the field, as of a missing one; null: the whole.
    field text,
    words text not null,
    unique (step_id, position)
  );
  create index proposal_remark_territory on proposal_remark (territory_id);
  ${townTable('proposal_remark')}`;

/** As migration 0008: whoever reviewed stays when an import is undone. */
const IN_USE = `
  alter function kpr_in_use(uuid[]) rename to kpr_in_use_but_for_reviews;
  create function kpr_in_use(of_ids uuid[]) returns setof uuid
  language sql stable security definer set search_path = '' as $$
    select public.kpr_in_use_but_for_reviews(of_ids)
    union select r.reviewer_id from public.proposal_review r where r.reviewer_id = any (of_ids)
    union select s.person_id from public.proposal_statement s where s.person_id = any (of_ids)
  $$;
  revoke all on function kpr_in_use(uuid[]) from public;
  grant execute on function kpr_in_use(uuid[]) to kpr_app;`;

const STORED: Readonly<Record<string, readonly string[]>> = {
  proposal_review: [within('ProjectProposal', 'c.proposal_id', 'ProposalReview')],
  proposal_statement: [within('ProjectProposal', 'c.proposal_id', 'ProposalStatement')],
};
