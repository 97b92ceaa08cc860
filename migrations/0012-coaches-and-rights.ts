import type { MigrationInterface, QueryRunner } from 'typeorm';
import { among, townTable } from './policy.js';

/** Coaches of towns that have agreed, what data protection reads, and the sources of rights in one view. */
export class CoachesAndRights1763800000012 implements MigrationInterface {
  name = 'CoachesAndRights1763800000012';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(GIVERS);
    await runner.query(AGREEMENTS);
    await runner.query(COACH_NAME);
    await runner.query(RIGHT_HOLDERS);
    await runner.query(ACTOR);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go up only: restore a backup instead.');
  }
}

/** Who gave an appointment: null from the command line. A coach lies in the town, given by the state, which reads it. */
const GIVERS = `
  alter table appointment
    add column given_by uuid references account (id),
    add column by_territory_id uuid references territory (id),
    add check ((role = 'COACH') >= (by_territory_id is not null));
  create index appointment_by_territory on appointment (by_territory_id) where by_territory_id is not null;
  create policy appointment_given on appointment for select to kpr_app, kpr_worker using (${among('kpr.territories', 'by_territory_id')});`;

/** A town agrees that the state appoints a coach for it; at most one agreement holds at a time. Both read it. */
const AGREEMENTS = `
  create table coach_agreement (
    id uuid primary key,
    territory_id uuid not null references territory (id),
    to_territory_id uuid not null references territory (id),
    agreed_at timestamptz not null,
    agreed_by uuid references account (id),
    ended_at timestamptz,
    ended_by uuid references account (id)
  );
  create unique index coach_agreement_live on coach_agreement (territory_id) where ended_at is null;
  create index coach_agreement_territory on coach_agreement (territory_id);
  create index coach_agreement_to on coach_agreement (to_territory_id);
  ${townTable('coach_agreement')}
  create policy coach_agreement_to on coach_agreement for select to kpr_app, kpr_worker using (${among('kpr.territories', 'to_territory_id')});

  create function coach_agreement_live() returns trigger language plpgsql as $$
    begin
      perform kpr_announce_live(array(select jsonb_build_array('*', null, t.id) from changed c
        cross join lateral (values (c.territory_id), (c.to_territory_id)) t (id)));
      return null;
    end $$;
  create trigger coach_agreement_live_insert after insert on coach_agreement referencing new table as changed
    for each statement execute function coach_agreement_live();
  create trigger coach_agreement_live_update after update on coach_agreement referencing new table as changed
    for each statement execute function coach_agreement_live();`;

/** A coach is a person of the state: the town to which he is appointed learns his name, and nothing else of him. */
const COACH_NAME = `
  create function kpr_coach_name(appointment uuid) returns text
  language sql stable security definer set search_path = pg_catalog, public as $$
    select p.name from public.appointment a join public.person p on p.id = a.person_id
     where a.id = appointment and a.role = 'COACH' and ${among('kpr.territories', 'a.territory_id')}
  $$;
  revoke execute on function kpr_coach_name from public;
  grant execute on function kpr_coach_name to kpr_app, kpr_worker;`;

/** Every dated fact that gives a role in a territory or body; row level security of the tables beneath holds. */
const RIGHT_HOLDERS = `
  create view right_holder with (security_invoker = true) as
    select a.id, a.territory_id, a.body_id, a.person_id, a.account_id, null::uuid as organisation_id, a.role, a.valid_from, a.valid_to
      from appointment a
    union all
    select s.id, s.territory_id, s.body_id, s.holder_id, null, s.organisation_id,
           case s.chair when 'CHAIR' then 'CHAIR' else 'MEMBER' end, s.valid_from, s.valid_to
      from seat s where s.holder_id is not null
    union all
    select d.id, d.territory_id, s.body_id, d.person_id, null, s.organisation_id, 'DEPUTY', s.valid_from, s.valid_to
      from deputy d join seat s on s.id = d.seat_id;
  grant select on right_holder to kpr_app;`;

/**
 * As in 0005, and for data protection officers the territories whose rights they read: their own and those below, that
 * is the towns of a district, and for the state every district and town. Members of an association are not below it.
 */
const ACTOR = `
  create or replace function kpr_actor(of_account uuid, of_persons uuid[], on_day date, at_instant timestamptz) returns jsonb
  language sql stable as $$
    with g as (select * from public.kpr_grants(of_account, of_persons, on_day, at_instant)),
         own as (select distinct g.territory_id as id from g),
         attended as (select * from public.kpr_attended(of_persons, at_instant)),
         protected as (
           select g.territory_id as id from g where g.role = 'DATA_PROTECTION'
           union
           select below.id from g join public.territory o on o.id = g.territory_id
             join public.territory below on below.district_id = o.id
               or o.kind = 'STATE' and below.kind in ('MUNICIPALITY', 'DISTRICT')
            where g.role = 'DATA_PROTECTION')
    select jsonb_build_object(
      'accountId', of_account,
      'persons', to_jsonb(of_persons),
      'grants', coalesce((select jsonb_agg(jsonb_build_object('role', g.role, 'territoryId', g.territory_id,
                          'bodyId', g.body_id, 'meetingId', g.meeting_id)) from g), '[]'),
      'attended', coalesce((select jsonb_agg(attended.meeting_id) from attended), '[]'),
      'protects', coalesce((select jsonb_agg(protected.id) from protected), '[]'),
      'territories', coalesce((select jsonb_agg(own.id) from own), '[]'),
      'readTerritories', coalesce((select jsonb_agg(t.id) from (
          select own.id from own
          union
          select s.territory_id from public.share s join own on own.id = s.to_territory_id where s.ended_at is null
          union
          -- a deputy or guest of a joint meeting reads the meeting in the territory of its lead body
          select (select m.territory_id from public.meeting m where m.id = g.meeting_id) from g where g.meeting_id is not null
          union
          select attended.territory_id from attended
          union
          select protected.id from protected) t), '[]'))
  $$;`;
