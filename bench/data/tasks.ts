/**
 * Tasks of all towns, evenly: seven in ten are over, half of the rest is late. Most are answered for by one of the ten
 * people of the council, some by an organisation, a few by nobody; every tenth has a helper, and some are being handed
 * over. In the order in which the towns would have written them.
 */
export const tasksOf = (count: number): string[] => [
  `create table people as
     select t.n, t.territory_id, t.body_id, array_agg(s.holder_id order by s.id) as ids, array_agg(s.organisation_id order by s.id) as organisations
       from town t join seat s using (body_id) group by 1, 2, 3`,
  `insert into task (id, territory_id, body_id, title, description, responsible_id, responsible_organisation_id, proposed_id, due_on,
            priority, follow_up_on, audience, state, outcome, ended_at, created_by, created_at)
     select uuidv7(), p.territory_id, p.body_id, 'Aufgabe ' || i, 'Bis zur nächsten Sitzung klären und berichten',
            case when i.by < 90 then p.ids[1 + i.who] end, case when i.by between 90 and 97 then p.organisations[1 + i.who] end,
            case when i.by < 3 then p.ids[1 + (i.who + 1) % 10] end,
            case when i.by % 9 <> 0 then current_date + (i.n % 120)::int - 60 end, (array['HIGH','NORMAL','LOW'])[1 + i.n % 3],
            case when i.by % 13 = 0 then current_date + (i.n % 30)::int - 15 end, '{BODY}',
            case when i.over then 'DONE' when i.n % 2 = 0 then 'OPEN' else 'IN_PROGRESS' end, null,
            case when i.over then now() end, p.ids[1 + (i.who + 3) % 10], now() - interval '1 year' + i.n * interval '20 seconds'
       from (select n, hashint8(n) & 9 as who, (hashint8(n * 7) & 1023) % 100 as by, (hashint8(n * 13) & 1023) % 10 < 7 as over
               from generate_series(1::bigint, ${count}) n) i
       join people p on p.n = 1 + i.n % (select count(*) from town)`,
  `insert into task_helper (task_id, person_id, territory_id)
     select t.id, p.ids[1 + (hashtext(t.id::text) & 7)], t.territory_id from task t join people p using (territory_id)
      where hashtext(t.title) % 10 = 0`,
];

/** So that nobody's digest is empty. */
export const aTaskForEverybody = `
  insert into task (id, territory_id, title, responsible_id, due_on, priority, audience, state, created_at)
  select uuidv7(), s.territory_id, 'Bericht für die nächste Sitzung schreiben', s.holder_id, current_date, 'NORMAL', '{BODY}', 'OPEN', now()
    from seat s`;
