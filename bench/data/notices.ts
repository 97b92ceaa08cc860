/** Everybody comes or has not answered: a reminder to somebody who declined would be withdrawn. */
export const nobodyDeclines = `update invitation set answer = 'ACCEPTED' where answer = 'DECLINED'`;

const COLUMNS =
  'id, territory_id, person_id, kind, subject_type, subject_id, subject_revision, variant, facts, due_at';
const COMING = `'{"to": "OPEN_AND_COMING"}'::jsonb`;

/** A meeting that does not begin while the bench runs. */
const AHEAD = `m.state = 'INVITED' and m.starts_at > now() + interval '1 day'`;

/** Reminders that wait for their day, over the next two months. */
export const waitingNotices = (count: number): string => `
  insert into notification (${COLUMNS})
  select uuidv7(), i.territory_id, i.person_id, 'REMINDER', 'Invitation', i.id, 1, 'waiting-' || v, ${COMING},
         now() + interval '1 day' + random() * interval '60 days'
    from generate_series(1, 1000) v cross join (
      select i.* from invitation i join meeting m on m.id = i.meeting_id where ${AHEAD} order by i.id limit ${count / 1000}) i`;

/** Reminders of as many people, due one after the other within the second after $1. */
export const dueNotices = (count: number): string => `
  insert into notification (${COLUMNS})
  select uuidv7(), i.territory_id, i.person_id, 'REMINDER', 'Invitation', i.id, 1, 'due', ${COMING},
         $1::timestamptz + (row_number() over (order by random()) - 1) * interval '1 second' / ${count}
    from (select i.* from invitation i join meeting m on m.id = i.meeting_id where ${AHEAD} order by i.id limit ${count}) i
  returning id, due_at as "dueAt"`;

/** Leaves nothing of the run before: neither its notices nor the jobs that were to send them. */
export const forgetRun: readonly string[] = [
  `delete from notification where variant = 'due'`,
  'delete from queue.job',
  'vacuum notification',
];
