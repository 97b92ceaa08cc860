import type { MigrationInterface, QueryRunner } from 'typeorm';
import { townTable } from './policy.js';

/** Bodies with their seats, deputies and rules of procedure (domain.md A1, A7, A9). */
export class Council1763800000002 implements MigrationInterface {
  name = 'Council1763800000002';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(BODIES);
    await runner.query(SEATS);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go up only: restore a backup instead.');
  }
}

const BODIES = `
  create table body (
    id uuid primary key,
    territory_id uuid not null references territory (id),
    kind text not null check (kind in ('PREVENTION_COUNCIL', 'STEERING_GROUP', 'WORKING_GROUP')),
    name text not null collate "de-x-icu",
    parent_id uuid references body (id),
    mandate text,
    mandate_from date,
    mandate_to date,
    report_due date,
    ended_on date,
    revision integer not null default 1,
    check (id <> parent_id),
    unique (territory_id, name)
  );
  ${townTable('body')}
  alter table appointment add foreign key (body_id) references body (id);

  create table rules_of_procedure (
    id uuid primary key,
    territory_id uuid not null references territory (id),
    body_id uuid not null references body (id),
    version integer not null,
    valid_from date not null,
    valid_to date,
    parameters jsonb not null,
    unique (body_id, version),
    exclude using gist (body_id with =, daterange(valid_from, valid_to, '[]') with &&)
  );
  ${townTable('rules_of_procedure')}`;

const SEATS = `
  create table seat (
    id uuid primary key,
    territory_id uuid not null references territory (id),
    body_id uuid not null references body (id),
    organisation_id uuid references organisation (id),
    holder_id uuid references person (id),
    voting_right boolean not null,
    chair text check (chair in ('CHAIR', 'VICE_CHAIR')),
    valid_from date not null,
    valid_to date,
    revision integer not null default 1,
    check (valid_to is null or valid_to >= valid_from),
    check (num_nonnulls(organisation_id, holder_id) > 0),
    -- One holds at most one voting seat per body (domain.md A10). Checked at the end of a statement: an import may pass on a chair.
    constraint seat_one_vote_per_person exclude using gist (body_id with =, holder_id with =, daterange(valid_from, valid_to, '[]') with &&)
      where (voting_right and holder_id is not null) deferrable initially immediate,
    constraint seat_one_chair exclude using gist (body_id with =, chair with =, daterange(valid_from, valid_to, '[]') with &&)
      where (chair = 'CHAIR') deferrable initially immediate
  );
  create index seat_body on seat (body_id);
  create index seat_territory on seat (territory_id);
  create index seat_holder on seat (holder_id) where holder_id is not null;
  ${townTable('seat')}

  create table deputy (
    id uuid primary key,
    territory_id uuid not null references territory (id),
    seat_id uuid not null references seat (id) on delete cascade,
    person_id uuid not null references person (id),
    position integer not null check (position > 0),
    constraint deputy_order unique (seat_id, position) deferrable initially deferred,
    unique (seat_id, person_id)
  );
  create index deputy_person on deputy (person_id);
  create index deputy_territory on deputy (territory_id);
  ${townTable('deputy')}`;
