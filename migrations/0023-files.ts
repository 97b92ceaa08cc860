import type { MigrationInterface, QueryRunner } from 'typeorm';
import { announcing } from './0009-live-changes.js';
import { storedAudience, townTable } from './policy.js';

/** Files that things carry, in versions; their contents lie in a folder under their hash (docs/adr/0014-files.md). */
export class Files1763800000023 implements MigrationInterface {
  name = 'Files1763800000023';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(CONTENTS);
    await runner.query(ATTACHMENTS);
    await runner.query(storedAudience('attachment'));
    await runner.query(FOR_EVERYONE);
    await runner.query(OF_GONE_THINGS);
    await runner.query(LOOSE);
    await runner.query(announcing('attachment', [TOLD]));
    await runner.query(announcing('attachment', [OF_THING], true));
  }

  async down(): Promise<void> {
    throw new Error('Migrations go up only: restore a backup instead.');
  }
}

const CONTENTS = `
  -- What the contents of a town take, each once. The row is the lock under which the quota is kept.
  create table town_storage (
    territory_id uuid primary key references territory (id),
    used_bytes bigint not null default 0 check (used_bytes >= 0)
  );
  ${townTable('town_storage')}

  create table stored_content (
    territory_id uuid not null references territory (id),
    -- SHA-256 of the content: its name in the folder.
    hash text not null check (hash ~ '^[0-9a-f]{64}$'),
    bytes bigint not null check (bytes > 0),
    -- By the content, never by what the sender said.
    media_type text not null,
    primary key (territory_id, hash)
  );
  create index stored_content_hash on stored_content (hash);
  ${townTable('stored_content')}

  -- Came in, and waits to be attached by the account that sent it.
  create table upload (
    id uuid primary key,
    territory_id uuid not null references territory (id),
    account_id uuid not null references account (id),
    hash text not null,
    name text not null,
    at timestamptz not null,
    foreign key (territory_id, hash) references stored_content (territory_id, hash)
  );
  create index upload_content on upload (territory_id, hash);
  ${townTable('upload')}`;

const ATTACHMENTS = `
  create table attachment (
    id uuid primary key,
    territory_id uuid not null references territory (id),
    -- What carries it, by its GraphQL type: no reference, because any module may have such things.
    thing_type text not null,
    thing_id uuid not null,
    title text not null,
    audience text[] not null,
    account_id uuid references account (id),
    created_at timestamptz not null,
    revision integer not null default 1
  );
  create index attachment_thing on attachment (thing_id, created_at, id);
  create index attachment_territory on attachment (territory_id);
  ${townTable('attachment')}

  create table attachment_version (
    id uuid primary key,
    territory_id uuid not null references territory (id),
    attachment_id uuid not null references attachment (id) on delete cascade,
    number integer not null check (number > 0),
    hash text not null,
    -- As whoever sent it named it, without its path.
    name text not null,
    account_id uuid references account (id),
    at timestamptz not null,
    unique (attachment_id, number),
    foreign key (territory_id, hash) references stored_content (territory_id, hash)
  );
  create index attachment_version_content on attachment_version (territory_id, hash);
  ${townTable('attachment_version')}`;

const FOR_EVERYONE = `
  -- Whoever reads a thing for everyone reads the versions and the size of what it carries.
  create policy attachment_version_everyone on attachment_version for select to kpr_app
    using ((select kpr_belongs()) and exists (select 1 from attachment a where a.id = attachment_id and a.for_everyone));
  create policy stored_content_everyone on stored_content for select to kpr_app
    using ((select kpr_belongs()) and exists (
      select 1 from attachment_version v where v.territory_id = stored_content.territory_id and v.hash = stored_content.hash));`;

/** Files go with what carries them; their contents go later, when nobody refers to them. */
const OF_GONE_THINGS = `
  create function kpr_drop_attachments() returns trigger language plpgsql as $$
    begin
      delete from attachment a using gone g where a.thing_id = g.id;
      return null;
    end $$;
  create trigger meeting_attachments after delete on meeting
    referencing old table as gone for each statement execute function kpr_drop_attachments();
  create trigger agenda_item_attachments after delete on agenda_item
    referencing old table as gone for each statement execute function kpr_drop_attachments();`;

/** For the worker: hashes and ids of towns, whatever the town; it then acts in each by itself. */
const LOOSE = `
  create function kpr_contents_not_kept(of_hashes text[]) returns setof text
  language sql stable security definer set search_path = pg_catalog, public as $$
    select h.hash from unnest(of_hashes) h (hash)
     where not exists (select 1 from public.stored_content c where c.hash = h.hash)
  $$;
  create function kpr_loose_contents(before timestamptz) returns table (territory_id uuid, hash text)
  language sql stable security definer set search_path = pg_catalog, public as $$
    select c.territory_id, c.hash from public.stored_content c
     where not exists (select 1 from public.attachment_version v where v.territory_id = c.territory_id and v.hash = c.hash)
       and not exists (select 1 from public.upload u where u.territory_id = c.territory_id and u.hash = c.hash and u.at >= before)
  $$;
  revoke execute on function kpr_contents_not_kept, kpr_loose_contents from public;
  grant execute on function kpr_contents_not_kept, kpr_loose_contents to kpr_worker;`;

/** The thing that carries it is told to whoever sees the file. */
const TOLD = `jsonb_build_array(c.thing_type, c.thing_id, case when c.for_everyone then null else c.territory_id end, null, 'Attachment', c.id)`;
const OF_THING = `jsonb_build_array(c.thing_type, c.thing_id, c.territory_id, null)`;
