import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ownRows, referenceTable, townTable } from './policy.js';

/** Database roles, the territories that own every record, and the people and accounts in them. */
export class RolesAndTerritories1763800000001 implements MigrationInterface {
  name = 'RolesAndTerritories1763800000001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(ROLES);
    await runner.query(TERRITORIES);
    await runner.query(PEOPLE);
    await runner.query(SIGN_IN);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go up only: restore a backup instead.');
  }
}

const ROLES = `
  do $$ begin
    perform pg_advisory_xact_lock(7213001);
    if not exists (select from pg_roles where rolname = 'kpr_app') then create role kpr_app nologin; end if;
    if not exists (select from pg_roles where rolname = 'kpr_worker') then create role kpr_worker nologin; end if;
    if not pg_has_role(current_user, 'kpr_app', 'set') then execute format('grant kpr_app to %I', current_user); end if;
    if not pg_has_role(current_user, 'kpr_worker', 'set') then execute format('grant kpr_worker to %I', current_user); end if;
  end $$;
  grant usage on schema public to kpr_app, kpr_worker;
  create extension if not exists btree_gist;`;

const TERRITORIES = `
  create table territory (
    id uuid primary key,
    kind text not null check (kind in ('MUNICIPALITY', 'ASSOCIATION', 'DISTRICT', 'STATE')),
    name text not null collate "de-x-icu",
    ags text unique check (ags ~ '^[0-9]{2,8}$'),
    district_id uuid references territory (id),
    population integer check (population >= 0),
    chair_title text not null default 'Bürgermeister/in',
    on_behalf_of text not null default 'der Vorsitzenden oder des Vorsitzenden',
    office_name text not null default 'Koordinierungsstelle',
    office_email text,
    office_phone text,
    revision integer not null default 1
  );
  ${referenceTable('territory', 'id')}

  create table territory_membership (
    id uuid primary key,
    territory_id uuid not null references territory (id),
    association_id uuid not null references territory (id),
    valid_from date not null,
    valid_to date,
    check (valid_to is null or valid_to >= valid_from),
    exclude using gist (territory_id with =, association_id with =, daterange(valid_from, valid_to, '[]') with &&)
  );
  ${referenceTable('territory_membership')}

  create table organisation (
    id uuid primary key,
    territory_id uuid not null references territory (id),
    name text not null collate "de-x-icu",
    short_name text,
    sector text not null check (sector in ('ADMINISTRATION', 'POLICE', 'SOCIETY')),
    kind text not null check (kind in (
      'MUNICIPAL_ADMINISTRATION', 'PUBLIC_ORDER_OFFICE', 'MUNICIPAL_ENFORCEMENT', 'DISTRICT_ADMINISTRATION', 'YOUTH_WELFARE_OFFICE', 'STATE_PREVENTION_COUNCIL',
      'PUBLIC_PROSECUTION', 'POLICE_STATION', 'POLICE_DIRECTORATE', 'COMMUNITY_OFFICER', 'POLICE_PREVENTION_SERVICE', 'SCHOOL',
      'CHURCH', 'CLUB', 'NGO', 'BUSINESS', 'OTHER')),
    revision integer not null default 1,
    unique (territory_id, name)
  );
  ${referenceTable('organisation')}`;

const PEOPLE = `
  create table account (
    id uuid primary key,
    email text not null unique check (email = lower(email)),
    password_hash text,
    created_at timestamptz not null,
    disabled_at timestamptz
  );
  grant select, insert, update on account to kpr_app, kpr_worker;

  create table person (
    id uuid primary key,
    territory_id uuid not null references territory (id),
    organisation_id uuid references organisation (id),
    account_id uuid references account (id),
    name text not null collate "de-x-icu",
    function text,
    contact_email text,
    copy_email text,
    contact_phone text,
    revision integer not null default 1
  );
  create index person_territory on person (territory_id, name, id);
  create index person_account on person (account_id) where account_id is not null;
  ${townTable('person')}
  ${ownRows('person', 'kpr.persons')}

  create table appointment (
    id uuid primary key,
    territory_id uuid not null references territory (id),
    account_id uuid references account (id),
    person_id uuid references person (id),
    role text not null check (role in ('COORDINATOR', 'COACH', 'STATE_COUNCIL', 'ASSOCIATION', 'ADMIN', 'DATA_PROTECTION')),
    body_id uuid,
    valid_from date not null,
    valid_to date,
    check (num_nonnulls(account_id, person_id) = 1),
    check (valid_to is null or valid_to >= valid_from)
  );
  create index appointment_territory on appointment (territory_id);
  create index appointment_account on appointment (account_id);
  create index appointment_person on appointment (person_id);
  ${townTable('appointment')}

  create table share (
    id uuid primary key,
    territory_id uuid not null references territory (id),
    thing_type text not null,
    thing_id uuid not null,
    to_territory_id uuid not null references territory (id),
    shared_by uuid,
    shared_at timestamptz not null,
    ended_at timestamptz
  );
  create unique index share_live on share (thing_type, thing_id, to_territory_id) where ended_at is null;
  create index share_territory on share (territory_id);
  create index share_to on share (to_territory_id) where ended_at is null;
  ${townTable('share')}`;

/** No row level security: reached only through named functions of the identity module, by hash. */
const SIGN_IN = `
  create table session (
    token_hash bytea primary key,
    account_id uuid not null references account (id),
    created_at timestamptz not null default now(),
    expires_at timestamptz not null
  );
  create index session_account on session (account_id);
  grant select, insert, update, delete on session to kpr_app;
  grant select, delete on session to kpr_worker;

  create table link_token (
    token_hash bytea primary key,
    territory_id uuid not null references territory (id),
    person_id uuid not null references person (id),
    purpose text not null check (purpose in ('RSVP', 'ACCOUNT')),
    thing_id uuid not null,
    created_at timestamptz not null default now(),
    ended_at timestamptz
  );
  create index link_token_thing on link_token (thing_id, person_id, purpose);
  grant select, insert, update, delete on link_token to kpr_app, kpr_worker;`;
