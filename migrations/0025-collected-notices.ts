import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which digest told what was collected; and planning knows for whose mailbox something is. */
export class CollectedNotices1763800000025 implements MigrationInterface {
  name = 'CollectedNotices1763800000025';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TOLD);
    await runner.query(PEOPLE);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go up only: restore a backup instead.');
  }
}

/** The notice of the digest; what no digest has told yet is found by person, however much was told in years. */
const TOLD = `
  alter table notification add column told_in uuid;
  drop index notification_collected;
  create index notification_collected on notification (person_id) where state = 'COLLECTED' and told_in is null;`;

/** The mailbox by indexes alone (migration 0020 read all persons); with each, whether something was collected for it. */
const PEOPLE = `
  create or replace function kpr_mailbox_of(of_person uuid) returns uuid[]
  language sql stable security definer set search_path = pg_catalog, public as $$
    select array(select p.id from public.person p where p.id = of_person
                 union
                 select o.id from public.person p
                   join public.person o on o.account_id = p.account_id and lower(o.contact_email) = lower(p.contact_email)
                  where p.id = of_person order by 1)
  $$;
  drop function kpr_digest_people;
  create function kpr_digest_people(after uuid, most integer)
    returns table (person_id uuid, territory_id uuid, has_collected boolean)
  language sql stable security definer set search_path = pg_catalog, public as $$
    select p.id, p.territory_id, exists (
             select 1 from unnest(public.kpr_mailbox_of(p.id)) m (id)
               join public.notification n on n.person_id = m.id and n.state = 'COLLECTED' and n.told_in is null)
      from public.person p
     where p.id > after and p.contact_email is not null
       and not exists (select 1 from public.person o
                        where o.account_id = p.account_id and lower(o.contact_email) = lower(p.contact_email) and o.id < p.id)
     order by p.id limit most
  $$;
  revoke execute on function kpr_digest_people from public;
  grant execute on function kpr_digest_people to kpr_worker;`;
