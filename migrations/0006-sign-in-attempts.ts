import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What sign-in and appointments still need: counted failures, one-time password links, no appointment twice. */
export class SignInAttempts1763800000006 implements MigrationInterface {
  name = 'SignInAttempts1763800000006';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(ATTEMPTS);
    await runner.query(PASSWORD_LINKS);
    await runner.query(SWEEPING);
    await runner.query(APPOINTMENTS);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go up only: restore a backup instead.');
  }
}

/** Holds no address in clear: `origin` is a hash of account name and network address, kept for an hour at most. */
const ATTEMPTS = `
  create table sign_in_attempt (
    id uuid primary key,
    origin bytea not null,
    tried_at timestamptz not null default now()
  );
  create index sign_in_attempt_origin on sign_in_attempt (origin, tried_at);
  create index sign_in_attempt_tried_at on sign_in_attempt (tried_at);
  grant select, insert, delete on sign_in_attempt to kpr_app;`;

const PASSWORD_LINKS = `
  create table password_link (
    token_hash bytea primary key,
    account_id uuid not null references account (id),
    created_at timestamptz not null default now(),
    expires_at timestamptz not null
  );
  create index password_link_account on password_link (account_id);
  grant select, insert, delete on password_link to kpr_app, kpr_worker;`;

const SWEEPING = `
  create index session_expires_at on session (expires_at);
  grant select, delete on sign_in_attempt to kpr_worker;`;

/** Two administrators at once must not appoint the same person twice. */
const APPOINTMENTS = `
  alter table appointment add constraint appointment_once exclude using gist (
    coalesce(account_id, person_id) with =, role with =, territory_id with =,
    coalesce(body_id, '00000000-0000-0000-0000-000000000000'::uuid) with =,
    daterange(valid_from, valid_to, '[]') with &&);`;
