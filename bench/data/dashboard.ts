/** What the measured operation is asked with: the next meetings to which one is invited. */
export const dashboardVariables = (territoryId: string, from: string) => ({
  filter: { territoryId, from, states: ['INVITED'] },
});

const INSTANT = `'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'`;

/**
 * The same answer as somebody would write it who wants it fast and knows that everything may be seen: records inside
 * records, because JSON put into JSON is slower by a tenth. $1: territory, $2: from. Gives the whole answer as one text.
 */
export const HAND_WRITTEN = `
  select '{"data":{"meetings":{"nodes":' || coalesce(json_agg(d), '[]') || '}}}'
    from (
      select m.id, m.number, m.title, m.kind, m.state,
             to_char(m.starts_at at time zone 'UTC', ${INSTANT}) as "startsAt",
             to_char(m.ends_at at time zone 'UTC', ${INSTANT}) as "endsAt", m.place,
             (select coalesce(json_agg(a), '[]') from (
                select a.id, a.position, a.title, a.presenter, a.minutes, a.kind, a.publicity
                  from agenda_item a where a.meeting_id = m.id order by a.position) a) as agenda,
             (select coalesce(json_agg(i), '[]') from (
                select i.id, i.role, i.voting_right as "votingRight", i.answer,
                       (select p from (select p.id, p.name, p.function,
                          (select o from (select o.id, o.name where o.id is not null) o) as organisation) p) as person
                  from invitation i join person p on p.id = i.person_id left join organisation o on o.id = p.organisation_id
                 where i.meeting_id = m.id and i.role <> 'GUEST' order by i.called_at, i.id) i) as invitations
        from (select * from meeting m where m.territory_id = $1 and m.starts_at >= $2 and m.state = 'INVITED'
               order by m.starts_at, m.id limit 20) m
       order by m.starts_at, m.id) d`;
