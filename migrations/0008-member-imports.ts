import type { MigrationInterface, QueryRunner } from 'typeorm';
import { among, townTable } from './policy.js';

/** What each import of a member list did, row by row, so that it can be undone. */
export class MemberImports1763800000008 implements MigrationInterface {
  name = 'MemberImports1763800000008';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(LOG);
    await runner.query(REMOVAL);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go up only: restore a backup instead.');
  }
}

const LOG = `
  create table member_import (
    id uuid primary key,
    territory_id uuid not null references territory (id),
    file_name text,
    imported_at timestamptz not null,
    -- Null: by the command line.
    imported_by uuid references account (id),
    created integer not null check (created >= 0),
    changed integer not null check (changed >= 0),
    unchanged integer not null check (unchanged >= 0),
    undone_at timestamptz,
    undone_by uuid references account (id),
    -- How many created rows had to stay when it was undone, because others refer to them.
    kept integer check ((kept is null) = (undone_at is null))
  );
  create index member_import_territory on member_import (territory_id, imported_at, id);
  ${townTable('member_import')}

  create table member_import_row (
    id uuid primary key,
    territory_id uuid not null references territory (id),
    import_id uuid not null references member_import (id) on delete cascade,
    line integer not null,
    effect text not null check (effect in ('CREATED', 'CHANGED')),
    thing text not null check (thing in ('ORGANISATION', 'PERSON', 'SEAT')),
    -- No reference: what was created is removed when the import is undone.
    thing_id uuid not null,
    name text not null,
    before jsonb check ((before is null) = (effect = 'CREATED')),
    after jsonb not null,
    revision_after integer not null
  );
  create index member_import_row_import on member_import_row (import_id, line);
  create index member_import_row_thing on member_import_row (thing_id);
  create index member_import_row_territory on member_import_row (territory_id);
  ${townTable('member_import_row')}`;

/**
 * Undoing removes what nothing refers to. Other towns may use an organisation or have called a person, which row level
 * security hides from the one who undoes: the function tells of the given ids alone whether they are in use.
 */
const REMOVAL = `
  create policy organisation_delete on organisation for delete to kpr_app using (${among('kpr.write_territories', 'territory_id')});
  grant delete on organisation to kpr_app;

  create index person_organisation on person (organisation_id) where organisation_id is not null;
  create index seat_organisation on seat (organisation_id) where organisation_id is not null;
  create index topic_proposed_by on topic (proposed_by) where proposed_by is not null;
  create index answer_record_chosen_deputy on answer_record (chosen_deputy_id) where chosen_deputy_id is not null;

  create function kpr_in_use(of_ids uuid[]) returns setof uuid
  language sql stable security definer set search_path = '' as $$
    select i.seat_id from public.invitation i where i.seat_id = any (of_ids)
    union select i.person_id from public.invitation i where i.person_id = any (of_ids)
    union select r.chosen_deputy_id from public.answer_record r where r.chosen_deputy_id = any (of_ids)
    union select t.proposed_by from public.topic t where t.proposed_by = any (of_ids)
    union select n.person_id from public.notification n where n.person_id = any (of_ids)
    union select a.person_id from public.appointment a where a.person_id = any (of_ids)
    union select l.person_id from public.link_token l where l.person_id = any (of_ids)
    union select p.id from public.person p where p.id = any (of_ids) and p.account_id is not null
    union select s.holder_id from public.seat s where s.holder_id = any (of_ids)
    union select d.person_id from public.deputy d where d.person_id = any (of_ids)
    union select p.organisation_id from public.person p where p.organisation_id = any (of_ids)
    union select s.organisation_id from public.seat s where s.organisation_id = any (of_ids)
  $$;
  revoke all on function kpr_in_use(uuid[]) from public;
  grant execute on function kpr_in_use(uuid[]) to kpr_app;`;
