import type { MigrationInterface, QueryRunner } from 'typeorm';
import { announcing } from './0009-live-changes.js';
import { townTable, workerSeesAll } from './policy.js';

/** What somebody is told in the application itself, and whether he has read it. */
export class Inbox1763800000021 implements MigrationInterface {
  name = 'Inbox1763800000021';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(INBOX);
    await runner.query(WITHDRAWN);
    await runner.query(announcing('inbox_entry', [OF_OWNER]));
  }

  async down(): Promise<void> {
    throw new Error('Migrations go up only: restore a backup instead.');
  }
}

const OWN = `person_id = any ((select nullif(current_setting('kpr.persons', true), '')::uuid[])::uuid[])`;

const INBOX = `
  create table inbox_entry (
    id uuid primary key,
    notification_id uuid not null unique references notification (id) on delete cascade,
    territory_id uuid not null references territory (id),
    -- Null: to the coordination office of the territory, whose people read and mark the same entry.
    person_id uuid references person (id) on delete cascade,
    owner_id uuid not null generated always as (coalesce(person_id, territory_id)) stored,
    kind text not null,
    subject_type text not null,
    subject_id uuid not null,
    at timestamptz not null,
    read_at timestamptz
  );
  create index inbox_entry_owner on inbox_entry (owner_id, at, id);
  create index inbox_entry_unread on inbox_entry (owner_id, at, id) where read_at is null;
  create index inbox_entry_territory on inbox_entry (territory_id);
  create index inbox_entry_person on inbox_entry (person_id) where person_id is not null;
  ${townTable('inbox_entry')}
  ${workerSeesAll('inbox_entry')}
  -- What he was told stays his own when his seat has ended; what it was about is hidden then.
  create policy inbox_entry_own on inbox_entry for select to kpr_app using (${OWN});
  create policy inbox_entry_own_read on inbox_entry for update to kpr_app using (${OWN}) with check (${OWN});`;

/** What is withdrawn before anybody has read it is not told any more. */
const WITHDRAWN = `
  create function inbox_entry_withdrawn() returns trigger language plpgsql as $$
    begin delete from inbox_entry where notification_id = new.id and read_at is null; return null; end $$;
  create trigger notification_withdrawn after update of state on notification
    for each row when (new.state = 'SUPERSEDED') execute function inbox_entry_withdrawn();`;

/** One message for each reader, however many entries; the office's are told to whoever sees them. */
const OF_OWNER = `case when c.person_id is null then jsonb_build_array('Notice', c.id, c.territory_id, null)
  else jsonb_build_array('OwnPerson', c.person_id, c.territory_id, null) end`;
