import type { MigrationInterface, QueryRunner } from 'typeorm';
import { storedAudience } from './policy.js';

/** Who may see a meeting, an item or a topic, chosen thing by thing, and what is shared with associations and states. */
export class Audiences1763800000013 implements MigrationInterface {
  name = 'Audiences1763800000013';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(SHARES);
    await runner.query(WHO);
    await runner.query(LIVE);
    await runner.query(storedAudience('meeting', "state <> 'DRAFT'"));
    await runner.query(storedAudience('agenda_item'));
    await runner.query(storedAudience('topic'));
    await runner.query(ALWAYS_THE_BODY);
    await runner.query(TOLD_TO_EVERYONE);
    await runner.query(PEOPLE_OF);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go up only: restore a backup instead.');
  }
}

/** A joint meeting is shared among its towns for row level security; an AUDIENCE share lets association or state read. */
const SHARES = `
  alter table share add column kind text not null default 'JOINT_MEETING' check (kind in ('JOINT_MEETING', 'AUDIENCE'));
  alter table share alter column kind drop default;
  alter table share add column ended_by uuid;
  create index share_log on share (territory_id, shared_at desc, id desc) where kind = 'AUDIENCE';
  create index share_received on share (to_territory_id, shared_at desc, id desc) where kind = 'AUDIENCE' and ended_at is null;`;

const WHO = `
  -- Somebody of this installation: a person or a right anywhere. Nothing set means a stranger.
  create function kpr_belongs() returns boolean language sql stable as $$
    select coalesce(current_setting('kpr.territories', true), '') <> '' or coalesce(current_setting('kpr.persons', true), '') <> ''
  $$;
  -- The territories in whose steering group one of these bodies is.
  create function kpr_steering_of(of_bodies uuid[]) returns uuid[] language sql stable as $$
    select array(select b.territory_id from body b where b.id = any (of_bodies) and b.kind = 'STEERING_GROUP')
  $$;`;

/** Nobody can be asked any more who saw it before: all pages of the territory read again, or all when it was for everyone. */
const LIVE = `
  create function kpr_announce_audience() returns trigger language plpgsql as $$
    begin
      perform pg_notify('live', jsonb_build_array('*', null,
        case when 'PUBLIC' = any (old.audience || new.audience) then null else new.territory_id end)::text);
      return null;
    end $$;
  create function kpr_announce_share() returns trigger language plpgsql as $$
    begin
      perform pg_notify('live', jsonb_build_array('*', null, new.to_territory_id)::text);
      return null;
    end $$;
  create trigger share_audience after insert or update of ended_at on share
    for each row when (new.kind = 'AUDIENCE') execute function kpr_announce_share();`;

/** Who is called to a meeting has to see it. */
const ALWAYS_THE_BODY = `
  alter table meeting add constraint meeting_for_its_body check ('BODY' = any (audience));`;

/** As migration 0009; what is for everyone is told to all open pages, whatever their territory. */
const TOLD_TO_EVERYONE = `
  create or replace function meeting_live() returns trigger language plpgsql as $$
    begin
      perform kpr_announce_live(array(
        select distinct jsonb_build_array('Meeting', c.id, case when c.for_everyone then null else c.territory_id end, c.revision)
          from changed c));
      return null;
    end $$;
  create or replace function topic_live() returns trigger language plpgsql as $$
    begin
      perform kpr_announce_live(array(
        select distinct v.m from changed c cross join lateral (values
          (jsonb_build_array('Topic', c.id, case when c.for_everyone then null else c.territory_id end, c.revision)),
          (jsonb_build_array('Body', c.body_id, c.territory_id, null, 'Topic', c.id))) v (m)));
      return null;
    end $$;`;

/**
 * Everybody who could see something of these territories, with his rights of today: ids, never names. For the preview
 * of an audience. Of territories that the asking actor reads, and of associations and states, whose people receive
 * shares.
 */
const PEOPLE_OF = `
  create function kpr_actors_of(of_territories uuid[], on_day date, at_instant timestamptz)
  returns table (actor jsonb) language sql stable security definer set search_path = pg_catalog, public as $$
    with asked as (
           select t.id from public.territory t
            where t.id = any (of_territories)
              and (t.kind in ('ASSOCIATION', 'STATE')
                   or t.id = any (nullif(nullif(current_setting('kpr.territories', true), '*'), '')::uuid[]))),
         who as (
           select p.account_id, case when p.account_id is null then p.id end as person_id
             from public.person p join asked on asked.id = p.territory_id
           union
           select a.account_id, null from public.appointment a join asked on asked.id = a.territory_id
            where a.account_id is not null
           union
           select p.account_id, case when p.account_id is null then p.id end
             from public.appointment a join asked on asked.id = a.territory_id join public.person p on p.id = a.person_id)
    select public.kpr_actor(w.account_id,
             case when w.account_id is null then array[w.person_id]
                  else coalesce((select array_agg(p.id) from public.person p where p.account_id = w.account_id), '{}') end,
             on_day, at_instant)
      from who w
     where w.account_id is null
        or exists (select 1 from public.account a where a.id = w.account_id and a.disabled_at is null)
  $$;
  revoke execute on function kpr_actors_of from public;
  grant execute on function kpr_actors_of to kpr_app;`;
