import type { MigrationInterface, QueryRunner } from 'typeorm';
import { announcing, within } from './0009-live-changes.js';
import { townTable } from './policy.js';

/** What a proposal said when it was handed in, or when its authors kept it: versions that never change. */
export class ProposalVersions1763800000044 implements MigrationInterface {
  name = 'ProposalVersions1763800000044';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(VERSIONS);
    await runner.query(HANDED_IN);
    const judge = within('ProjectProposal', 'c.proposal_id', 'ProposalVersion');
    await runner.query(announcing('proposal_version', [judge]));
  }

  async down(): Promise<void> {
    throw new Error('Migrations go up only: restore a backup instead.');
  }
}

const VERSIONS = `
  create table proposal_version (
    id uuid primary key,
    territory_id uuid not null references territory (id),
    proposal_id uuid not null references proposal (id) on delete cascade,
    number integer not null check (number > 0),
    -- Which submission it is; null: kept by its authors while they write.
    submission integer check (submission > 0),
    note text,
    -- As src/proposals/domain/proposal-head.ts: people, bodies and organisations by id, never by name.
    head jsonb not null,
    content jsonb not null,
    at timestamptz not null,
    person_id uuid references person (id) on delete set null,
    account_id uuid references account (id),
    unique (proposal_id, number),
    unique (proposal_id, submission)
  );
  create index proposal_version_territory on proposal_version (territory_id);
  create index proposal_version_person on proposal_version (person_id) where person_id is not null;
  ${townTable('proposal_version')}
  -- Nobody who comes by the application changes what was said.
  revoke update, delete on proposal_version from kpr_app, kpr_worker;`;

/** What the councils have now is what was handed in last; what authors are revising was changed since. */
const HANDED_IN = `
  insert into proposal_version (id, territory_id, proposal_id, number, submission, head, content, at)
  select uuidv7(), territory_id, id, 1, version,
         jsonb_build_object('title', title, 'summary', summary, 'fieldIds', to_jsonb(field_ids), 'startsOn', starts_on,
           'endsOn', ends_on, 'area', area, 'bodyId', body_id, 'contactPersonId', contact_person_id,
           'proposingOrganisationId', proposing_organisation_id,
           'implementingOrganisationId', implementing_organisation_id),
         content, submitted_at
    from proposal where submitted_at is not null and state not in ('DRAFT', 'RETURNED');`;
