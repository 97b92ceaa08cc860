import type { MigrationInterface, QueryRunner } from 'typeorm';
import { announcing, within } from './0009-live-changes.js';
import { townTable } from './policy.js';

/** Papers that agenda items treat, and the decisions recorded at them (domain.md A7, A10). */
export class Decisions1763800000030 implements MigrationInterface {
  name = 'Decisions1763800000030';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(PAPERS);
    await runner.query(DECISIONS);
    await runner.query(EARLIER);
    await runner.query(announcing('decision', [within('Meeting', 'c.meeting_id', 'Decision')]));
  }

  async down(): Promise<void> {
    throw new Error('Migrations go up only: restore a backup instead.');
  }
}

const PAPERS = `
  -- No reference, because any module may have papers; a paper that is gone is not shown.
  alter table agenda_item add column paper_type text, add column paper_id uuid;
  alter table agenda_item add constraint agenda_item_paper_whole check ((paper_type is null) = (paper_id is null));
  create index agenda_item_paper on agenda_item (paper_id) where paper_id is not null;`;

const CONTENT = `
    kind text not null check (kind in ('RECOMMENDATION', 'OWN_MATTER')),
    outcome text not null check (outcome in ('APPROVED', 'APPROVED_WITH_CONDITIONS', 'DEFERRED', 'REJECTED')),
    wording text not null,
    -- All three or none: not counted.
    yes_votes integer check (yes_votes >= 0),
    no_votes integer check (no_votes >= 0),
    abstentions integer check (abstentions >= 0),
    conditions text,
    needs_town_money boolean not null,
    -- What the administration or the Stadtrat decided about the money of the town.
    town_authority text check (town_authority in ('ADMINISTRATION', 'TOWN_COUNCIL')),
    town_granted boolean,
    town_decided_on date,
    town_reference text,
    version integer not null check (version > 0),
    -- Why it was corrected; null for the first version, and when the decision of the town was added.
    correction_reason text,
    recorded_at timestamptz not null,
    recorded_by uuid references account (id),
    check (num_nulls(yes_votes, no_votes, abstentions) in (0, 3)),
    check ((outcome = 'APPROVED_WITH_CONDITIONS') = (conditions is not null)),
    check (num_nulls(town_authority, town_granted, town_decided_on, town_reference) in (0, 4)),
    check (town_authority is null or (needs_town_money and outcome in ('APPROVED', 'APPROVED_WITH_CONDITIONS')))`;

const DECISIONS = `
  create table decision (
    id uuid primary key,
    territory_id uuid not null references territory (id),
    meeting_id uuid not null references meeting (id) on delete cascade,
    agenda_item_id uuid not null unique references agenda_item (id) on delete cascade,
    revision integer not null default 1,${CONTENT}
  );
  create index decision_meeting on decision (meeting_id);
  create index decision_territory on decision (territory_id, recorded_at);
  ${townTable('decision')}
  create policy decision_everyone on decision for select to kpr_app
    using ((select kpr_belongs()) and exists (select 1 from agenda_item a where a.id = agenda_item_id and a.for_everyone));`;

const EARLIER = `
  -- What a decision said before it was corrected.
  create table earlier_decision (
    id uuid primary key,
    territory_id uuid not null references territory (id),
    decision_id uuid not null references decision (id) on delete cascade,${CONTENT},
    unique (decision_id, version)
  );
  create index earlier_decision_territory on earlier_decision (territory_id);
  ${townTable('earlier_decision')}
  create policy earlier_decision_everyone on earlier_decision for select to kpr_app
    using ((select kpr_belongs()) and exists (
      select 1 from decision d join agenda_item a on a.id = d.agenda_item_id where d.id = decision_id and a.for_everyone));`;
