import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a call to a meeting needs when seats change hands, and when somebody is called again. */
export class CallsOfSeats1763800000007 implements MigrationInterface {
  name = 'CallsOfSeats1763800000007';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(REPEATED_CALLS);
    await runner.query(CALLED_BEFORE_THE_TERM);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go up only: restore a backup instead.');
  }
}

/**
 * How often somebody was called again after a release. His calendar took the entry away with the CANCEL and takes a new
 * REQUEST with the same UID only under a higher SEQUENCE (RFC 5546, 2.1.4 and 3.2.5).
 */
const REPEATED_CALLS = 'alter table invitation add column repeated_calls integer not null default 0';

/**
 * Whose term begins between the invitation and the meeting is called for this meeting like a deputy: he reads its
 * invitation and answers, and sees nothing else of the body before his first day. The last part is new.
 */
const CALLED_BEFORE_THE_TERM = `
  create or replace function kpr_grants(of_account uuid, of_persons uuid[], on_day date, at_instant timestamptz)
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
  $$;`;
