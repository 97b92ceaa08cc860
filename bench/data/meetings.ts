/** How many meetings each council of `town` has, and what stands on their agendas. */
export interface MeetingsWanted {
  readonly perTown: number;
  readonly agendaItems: number;
}

/**
 * Meetings two weeks apart around today: the older half HELD, the younger INVITED. Everybody with a seat is invited;
 * two in three have answered. In the order in which a year of use would write them: by start, not by town.
 */
export const meetingsOf = ({ perTown, agendaItems }: MeetingsWanted): string[] => [
  `create table sitting as
     select t.n as town, t.territory_id, t.body_id, m as number, uuidv7() as meeting_id,
            date_trunc('day', now()) + interval '16 hours' + (m - ${Math.floor(perTown / 2)}) * interval '14 days' + t.n * interval '1 minute' as starts_at
       from generate_series(1, ${perTown}) m cross join town t`,
  `insert into meeting (id, territory_id, number, kind, title, state, starts_at, ends_at, zone, place, invited_at, held_until)
     select meeting_id, territory_id, number, 'ORDINARY', number || '. Sitzung des Präventionsrats der Stadt ' || town,
            case when starts_at < now() then 'HELD' else 'INVITED' end, starts_at, starts_at + interval '2 hours', 'Europe/Berlin',
            'Rathaus, Ratssaal', least(now(), starts_at - interval '21 days'),
            case when starts_at < now() then starts_at + interval '100 minutes' end
       from sitting order by number, town`,
  `insert into meeting_body (meeting_id, body_id, territory_id, body_territory_id, position)
     select meeting_id, body_id, territory_id, territory_id, 1 from sitting order by number, town`,
  `insert into agenda_item (id, territory_id, meeting_id, position, title, presenter, minutes, kind, publicity)
     select uuidv7(), territory_id, meeting_id, p, 'Tagesordnungspunkt ' || p || ': Stand der Maßnahmen im Stadtgebiet',
            case when p > 1 then 'Ordnungsamt ' || town end, p * 5,
            (array['INFORMATION', 'CONSULTATION', 'DECISION'])[1 + p % 3], case when p = 2 then 'NON_PUBLIC' else 'PUBLIC' end
       from sitting cross join generate_series(1, ${agendaItems}) p order by number, town, p`,
  `insert into invitation (id, territory_id, meeting_id, body_id, seat_id, person_id, role, voting_right, answer, answered_at,
            answered_via, called_at)
     select uuidv7(), s.territory_id, s.meeting_id, s.body_id, seat.id, seat.holder_id, 'HOLDER', seat.voting_right, a.answer,
            case when a.answer <> 'OPEN' then s.starts_at - interval '20 days' end,
            case when a.answer <> 'OPEN' then 'LINK' end, s.starts_at - interval '21 days'
       from sitting s join seat using (body_id)
       cross join lateral (select (array['OPEN', 'ACCEPTED', 'DECLINED'])[1 + abs(hashtext(s.meeting_id::text || seat.id::text)) % 3] as answer) a
      order by s.number, s.town, seat.id`,
];
