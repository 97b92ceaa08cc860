import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Who acts: the only way past row level security for the application (architecture §4).
 * The two doors take nothing but the hash of a session or link token, and give ids, never names.
 */
export class Actor1763800000005 implements MigrationInterface {
  name = 'Actor1763800000005';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(RIGHTS_OF_PERSONS);
    await runner.query(DOORS);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go up only: restore a backup instead.');
  }
}

/**
 * Dated facts → grants. Whose term begins between the invitation and the meeting is called for this meeting like a
 * deputy: he reads its invitation and answers, and sees nothing else of the body before his first day. `on_day` is today in Europe/Berlin; "to" is the last day on which a seat or appointment holds.
 * For the doors below alone, with whose rights and settings they run. Asked with every request: the doors keep their
 * plans, and no part of them may read more than the rows of one actor; the bench `read` would show it.
 */
const RIGHTS_OF_PERSONS = `
  create function kpr_grants(of_account uuid, of_persons uuid[], on_day date, at_instant timestamptz)
  returns table (role text, territory_id uuid, body_id uuid, meeting_id uuid)
  language sql stable rows 10 as $$
    select a.role, a.territory_id, a.body_id, null::uuid
      from public.appointment a
     where (a.account_id = of_account or a.person_id = any (of_persons))
       and a.valid_from <= on_day and (a.valid_to is null or a.valid_to >= on_day)
    union
    select r.role, s.territory_id, s.body_id, null::uuid
      from public.seat s
      cross join lateral (values ('MEMBER'), (case when s.chair = 'CHAIR' then 'CHAIR' end)) as r (role)
     where s.holder_id = any (of_persons) and r.role is not null
       and s.valid_from <= on_day and (s.valid_to is null or s.valid_to >= on_day)
    union
    select case i.role when 'GUEST' then 'GUEST' else 'DEPUTY' end, i.territory_id, i.body_id, i.meeting_id
      from public.invitation i
      join public.meeting m on m.id = i.meeting_id
     where i.person_id = any (of_persons) and i.role in ('DEPUTY', 'GUEST') and i.released_at is null
       and m.state = 'INVITED' and coalesce(m.ends_at, m.starts_at + interval '1 day') > at_instant
    union
    select 'DEPUTY', i.territory_id, i.body_id, i.meeting_id
      from public.seat s
      join public.invitation i on i.person_id = s.holder_id and i.seat_id = s.id
      join public.meeting m on m.id = i.meeting_id
     where s.holder_id = any (of_persons) and s.valid_from > on_day and i.role = 'HOLDER' and i.released_at is null
       and m.state = 'INVITED' and coalesce(m.ends_at, m.starts_at + interval '1 day') > at_instant
  $$;

  -- Meetings that are over and to which they were called as deputies: sight of them stays (architecture §4).
  create function kpr_attended(of_persons uuid[], at_instant timestamptz)
  returns table (meeting_id uuid, territory_id uuid)
  language sql stable rows 10 as $$
    select m.id, m.territory_id
      from public.invitation i
      join public.meeting m on m.id = i.meeting_id
     where i.person_id = any (of_persons) and i.role = 'DEPUTY' and i.released_at is null and i.answer <> 'DECLINED'
       and (m.state = 'HELD' or m.state = 'INVITED' and coalesce(m.ends_at, m.starts_at + interval '1 day') <= at_instant)
  $$;

  create function kpr_actor(of_account uuid, of_persons uuid[], on_day date, at_instant timestamptz) returns jsonb
  language sql stable as $$
    with g as (select * from public.kpr_grants(of_account, of_persons, on_day, at_instant)),
         own as (select distinct g.territory_id as id from g),
         attended as (select * from public.kpr_attended(of_persons, at_instant))
    select jsonb_build_object(
      'accountId', of_account,
      'persons', to_jsonb(of_persons),
      'grants', coalesce((select jsonb_agg(jsonb_build_object('role', g.role, 'territoryId', g.territory_id,
                          'bodyId', g.body_id, 'meetingId', g.meeting_id)) from g), '[]'),
      'attended', coalesce((select jsonb_agg(attended.meeting_id) from attended), '[]'),
      'territories', coalesce((select jsonb_agg(own.id) from own), '[]'),
      'readTerritories', coalesce((select jsonb_agg(t.id) from (
          select own.id from own
          union
          select s.territory_id from public.share s join own on own.id = s.to_territory_id where s.ended_at is null
          union
          -- a deputy or guest of a joint meeting reads the meeting in the territory of its lead body
          select (select m.territory_id from public.meeting m where m.id = g.meeting_id) from g where g.meeting_id is not null
          union
          select attended.territory_id from attended) t), '[]'))
  $$;
  revoke execute on function kpr_grants, kpr_attended, kpr_actor from public;`;

const DOORS = `
  create function kpr_actor_of_session(hash bytea, on_day date, at_instant timestamptz) returns jsonb
  language sql stable security definer set search_path = pg_catalog, public set plan_cache_mode = force_generic_plan as $$
    select public.kpr_actor(s.account_id,
             coalesce((select array_agg(p.id) from public.person p where p.account_id = s.account_id), '{}'),
             on_day, at_instant)
      from public.session s join public.account a on a.id = s.account_id
     where s.token_hash = hash and s.expires_at > now() and a.disabled_at is null
  $$;

  -- The actor of a link is its recipient person alone, with that person's rights; never the account's other persons.
  create function kpr_actor_of_link(hash bytea, on_day date, at_instant timestamptz) returns jsonb
  language sql stable security definer set search_path = pg_catalog, public set plan_cache_mode = force_generic_plan as $$
    select jsonb_build_object('purpose', l.purpose, 'thingId', l.thing_id, 'personId', l.person_id,
             'territoryId', l.territory_id, 'createdAt', l.created_at,
             'actor', public.kpr_actor(null, array[l.person_id], on_day, at_instant))
      from public.link_token l
     where l.token_hash = hash and l.ended_at is null
  $$;

  -- The rights with which a mail to this person is written; for the worker only.
  create function kpr_actor_of_person(person uuid, on_day date, at_instant timestamptz) returns jsonb
  language sql stable security definer set search_path = pg_catalog, public set plan_cache_mode = force_generic_plan as $$
    select public.kpr_actor(null, array[person], on_day, at_instant)
  $$;
  -- What the worker reads for the rows of some towns: these towns, and what others share with them (joint meetings).
  create function kpr_read_territories(of_territories uuid[]) returns uuid[]
  language sql stable security definer set search_path = pg_catalog, public set plan_cache_mode = force_generic_plan as $$
    select array_agg(t.id) from (
      select unnest(of_territories) as id
      union
      select s.territory_id from public.share s where s.to_territory_id = any (of_territories) and s.ended_at is null) t
  $$;
  revoke execute on function kpr_read_territories from public;
  grant execute on function kpr_read_territories to kpr_worker;
  revoke execute on function kpr_actor_of_session, kpr_actor_of_link, kpr_actor_of_person from public;
  grant execute on function kpr_actor_of_session, kpr_actor_of_link to kpr_app;
  grant execute on function kpr_actor_of_person to kpr_worker;`;
