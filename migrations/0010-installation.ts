import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who runs this installation, the code of its first run, and reports of barriers. */
export class Installation1763800000010 implements MigrationInterface {
  name = 'Installation1763800000010';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(INSTALLATION);
    await runner.query(REPORTS);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go up only: restore a backup instead.');
  }
}

/** One row, no town data: what stands on the public pages. No row level security, because nothing in it is a town's. */
const INSTALLATION = `
  create table installation (
    id boolean primary key default true check (id),
    -- Of the one-time code that the last start printed; null when none is open.
    setup_code_hash bytea,
    official_header boolean not null default false,
    demo boolean not null default false,
    operator_name text,
    operator_street text,
    operator_postal_code text,
    operator_town text,
    operator_email text,
    operator_phone text,
    operator_represented_by text,
    data_protection_name text,
    data_protection_email text,
    data_protection_phone text,
    accessibility_email text,
    accessibility_stated_on date,
    accessibility_conformity text check (accessibility_conformity in ('FULL', 'PARTIAL')),
    accessibility_known_barriers text,
    -- null: the one of Saxony
    accessibility_enforcement text,
    mail_tested_at timestamptz,
    revision integer not null default 1
  );
  insert into installation default values;
  grant select, update on installation to kpr_app, kpr_worker;`;

/** Goes as soon as its mail is accepted: it may name the person who wrote it. */
const REPORTS = `
  create table barrier_report (
    id uuid primary key,
    page text,
    description text not null,
    contact text,
    reported_at timestamptz not null
  );
  grant select, insert on barrier_report to kpr_app;
  grant select, delete on barrier_report to kpr_worker;`;
