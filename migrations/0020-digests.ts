import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The daily digest: for which day it is planned, and how far; to whom it goes, and with whose eyes it is written. */
export class Digests1763800000020 implements MigrationInterface {
  name = 'Digests1763800000020';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(DAYS);
    await runner.query(PEOPLE);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go up only: restore a backup instead.');
  }
}

/** Of the installation, not of a town: a day, and the person up to whom the digests of this day are planned. */
const DAYS = `
  create table digest_day (
    day date primary key,
    planned_up_to uuid not null default '00000000-0000-0000-0000-000000000000',
    finished_at timestamptz
  );
  grant select, insert, update, delete on digest_day to kpr_worker;`;

/**
 * Who sits in several councils with one account and one address gets one mail: that of the person with the smallest id.
 * Both functions give ids alone, and are for the worker.
 */
const PEOPLE = `
  create function kpr_mailbox_of(of_person uuid) returns uuid[]
  language sql stable security definer set search_path = pg_catalog, public as $$
    select array(select o.id from public.person p
                   join public.person o on o.id = p.id
                     or (o.account_id = p.account_id and lower(o.contact_email) = lower(p.contact_email))
                  where p.id = of_person order by o.id)
  $$;
  create function kpr_digest_people(after uuid, most integer) returns table (person_id uuid, territory_id uuid)
  language sql stable security definer set search_path = pg_catalog, public as $$
    select p.id, p.territory_id from public.person p
     where p.id > after and p.contact_email is not null
       and not exists (select 1 from public.person o
                        where o.account_id = p.account_id and lower(o.contact_email) = lower(p.contact_email) and o.id < p.id)
     order by p.id limit most
  $$;
  create function kpr_actor_of_mailbox(of_person uuid, on_day date, at_instant timestamptz) returns jsonb
  language sql stable security definer set search_path = pg_catalog, public set plan_cache_mode = force_generic_plan as $$
    select public.kpr_actor(
             -- What an account was appointed to itself counts where all its persons are reached.
             (select p.account_id from public.person p join public.account a on a.id = p.account_id and a.disabled_at is null
               where p.id = of_person and not exists (
                 select 1 from public.person o where o.account_id = p.account_id and o.id <> all (m.persons))),
             m.persons, on_day, at_instant)
      from (select public.kpr_mailbox_of(of_person) as persons) m
  $$;
  revoke execute on function kpr_mailbox_of, kpr_digest_people, kpr_actor_of_mailbox from public;
  grant execute on function kpr_digest_people, kpr_actor_of_mailbox to kpr_worker;`;
