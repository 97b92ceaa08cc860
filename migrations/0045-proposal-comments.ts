import type { MigrationInterface, QueryRunner } from 'typeorm';
import { announcing, within } from './0009-live-changes.js';
import { townTable } from './policy.js';

/** What is said at the fields of a proposal, answered and settled. */
export class ProposalComments1763800000045 implements MigrationInterface {
  name = 'ProposalComments1763800000045';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(COMMENTS);
    const judge = within('ProjectProposal', 'c.proposal_id', 'ProposalComment');
    await runner.query(announcing('proposal_comment', [judge]));
  }

  async down(): Promise<void> {
    throw new Error('Migrations go up only: restore a backup instead.');
  }
}

const COMMENTS = `
  create table proposal_comment (
    id uuid primary key,
    territory_id uuid not null references territory (id),
    proposal_id uuid not null references proposal (id) on delete cascade,
    -- Path of the field, e.g. 'goals.overall'; an answer has that of the comment it answers.
    field text not null,
    -- The comment that is answered; null: it begins a talk.
    answers_id uuid references proposal_comment (id) on delete cascade,
    words text not null,
    at timestamptz not null,
    person_id uuid references person (id) on delete set null,
    account_id uuid references account (id),
    -- Nothing more is to be done about it.
    settled_at timestamptz,
    settled_by uuid references account (id),
    check (answers_id is null or settled_at is null),
    check (settled_at is not null or settled_by is null)
  );
  create index proposal_comment_proposal on proposal_comment (proposal_id, at, id);
  create index proposal_comment_answers on proposal_comment (answers_id) where answers_id is not null;
  create index proposal_comment_territory on proposal_comment (territory_id);
  create index proposal_comment_person on proposal_comment (person_id) where person_id is not null;
  ${townTable('proposal_comment')}`;
