import type { MigrationInterface, QueryRunner } from 'typeorm';
import { announcing } from './0009-live-changes.js';
import { townTable, workerSeesAll } from './policy.js';

/** Where mails went, what came back, and which addresses take none any more: docs/adr/0013-returned-mail.md. */
export class ReturnedMail1763800000018 implements MigrationInterface {
  name = 'ReturnedMail1763800000018';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(SENDINGS);
    await runner.query(MARKS);
    await runner.query(RETURN_MAILBOX);
    await runner.query(
      announcing('address_mark', [`jsonb_build_array('Person', c.person_id, c.territory_id, null)`]),
    );
  }

  async down(): Promise<void> {
    throw new Error('Migrations go up only: restore a backup instead.');
  }
}

const SENDINGS = `
  -- One attempt to send one mail. Neither token nor address is kept: a return brings both.
  create table mail_sending (
    id uuid primary key,
    territory_id uuid not null references territory (id),
    notification_id uuid not null references notification (id) on delete cascade,
    -- Null: to the coordination office.
    person_id uuid references person (id) on delete cascade,
    -- SHA-256 of the token in the envelope's sender; null while no return address is set.
    token_hash bytea,
    -- SHA-256 of the address in lower case.
    address_hash bytea not null,
    -- The same in each attempt; names the proof of service.
    message_id text not null,
    sent_at timestamptz not null,
    accepted_at timestamptz,
    failed_at timestamptz,
    -- As the server said it, e.g. 5.1.1; what is not permanent does not count against the address.
    status text,
    permanent boolean,
    check ((failed_at is null) = (status is null) and (failed_at is null) = (permanent is null))
  );
  create unique index mail_sending_token on mail_sending (token_hash) where token_hash is not null;
  create index mail_sending_address on mail_sending (person_id, address_hash, sent_at);
  create index mail_sending_notification on mail_sending (notification_id);
  create index mail_sending_sent on mail_sending (sent_at);
  ${townTable('mail_sending')}
  ${workerSeesAll('mail_sending')}
  revoke all on mail_sending from kpr_app;

  alter table service_proof add column returned_at timestamptz;`;

const MARKS = `
  -- It says something about a person's address for as long as the person has this address.
  create table address_mark (
    id uuid primary key,
    territory_id uuid not null references territory (id),
    person_id uuid not null references person (id) on delete cascade,
    address_hash bytea not null,
    -- First failure; null: set right, and kept for \`cleared_at\`.
    since timestamptz,
    reason text not null
      check (reason in ('UNKNOWN_ADDRESS', 'MAILBOX_FULL', 'MAILBOX_CLOSED', 'NO_ROUTE', 'REFUSED')),
    status text not null,
    -- Since when it gets legal mails only.
    stopped_at timestamptz,
    -- What was sent before this instant does not count any more.
    cleared_at timestamptz,
    check (since is not null or stopped_at is null)
  );
  create unique index address_mark_address on address_mark (person_id, address_hash);
  create index address_mark_territory on address_mark (territory_id) where since is not null;
  ${townTable('address_mark')}
  -- Also of a person who has no right in the town any more.
  create policy address_mark_own on address_mark for select to kpr_app
    using (person_id = any ((select nullif(current_setting('kpr.persons', true), '')::uuid[])::uuid[]));
  ${workerSeesAll('address_mark')}`;

/** Not of any town: how far the mailbox was read, in the same transaction as what was read. */
const RETURN_MAILBOX = `
  create table return_mailbox (
    name text primary key,
    uid_validity bigint not null default 0,
    last_uid bigint not null default 0,
    lease_until timestamptz,
    lease_number integer not null default 0
  );
  grant select, insert, update on return_mailbox to kpr_worker;`;
