import type { Pool } from 'pg';

/** Numbers over all towns, as the rows have them now. */
export interface Figures {
  readonly outboxWaiting: number;
  /** Seconds since the oldest event that is neither done nor parked was appended; 0 when there is none. */
  readonly outboxAge: number;
  readonly outboxParked: number;
  readonly noticesDue: number;
  /** Seconds since the oldest of them was due. */
  readonly noticesAge: number;
  readonly noticesLate: number;
  readonly mailsDeferred: number;
  readonly mailsRefused: number;
  readonly mailsParked: number;
  readonly mailsSentLastHour: number;
  /** Days of a rule, and steps of an escalation, whose computing failed; those that wait for somebody are not among them. */
  readonly deadlinesRetrying: number;
  readonly deadlinesParked: number;
  readonly jobsWaiting: number;
  readonly jobsActive: number;
  readonly jobsDelayed: number;
  readonly jobsFailed: number;
}

const WAITS = 'done_at is null and parked_at is null';
/** Due for the first time, or claimed by a worker that has not sent it yet. */
const DUE = `(state = 'WAITING' and due_at <= $1 and last_error is null or state in ('CLAIMED', 'READY', 'SENDING'))`;
/** A worker that runs takes what is due within a second; a thousand mails take some minutes. */
const LATE = `due_at < $1::timestamptz - interval '5 minutes'`;

/** What failed is little: both tables have an index of it. */
const deadlines = (condition: string): string => `
  (select count(*)::int from deadline_stale where attempts > 0 and ${condition})
  + (select count(*)::int from deadline_step where attempts > 0 and state = 'WAITING' and ${condition})`;

const jobs = (state: string): string =>
  `(select count(*)::int from queue.job where queue in ('kpr', 'kpr-slow') and state = '${state}')`;

/** Each number comes from a partial index: no table is read as a whole, however many years of mails it holds. */
export const FIGURES = `
  select (select count(*)::int from outbox where ${WAITS}) as "outboxWaiting",
         (select coalesce(extract(epoch from now() - min(appended_at)), 0)::float from outbox where ${WAITS}) as "outboxAge",
         (select count(*)::int from outbox where parked_at is not null) as "outboxParked",
         (select count(*)::int from notification where ${DUE}) as "noticesDue",
         (select greatest(coalesce(extract(epoch from $1::timestamptz - min(due_at)), 0), 0)::float
            from notification where ${DUE}) as "noticesAge",
         (select count(*)::int from notification where ${DUE} and ${LATE}) as "noticesLate",
         (select count(*)::int from notification where state = 'WAITING' and last_error is not null) as "mailsDeferred",
         (select count(*)::int from notification where state in ('REFUSED', 'PARKED') and state = 'REFUSED') as "mailsRefused",
         (select count(*)::int from notification where state in ('REFUSED', 'PARKED') and state = 'PARKED') as "mailsParked",
         (select count(*)::int from notification where state = 'SENT' and sent_at > $1::timestamptz - interval '1 hour') as "mailsSentLastHour",
         ${deadlines('parked_at is null')} as "deadlinesRetrying", ${deadlines('parked_at is not null')} as "deadlinesParked",
         ${jobs('waiting')} as "jobsWaiting", ${jobs('active')} as "jobsActive", ${jobs('delayed')} as "jobsDelayed",
         ${jobs('failed')} as "jobsFailed"`;

/** Whoever watches is answered or not, and never makes the database work for long. */
const LONGEST = '2s';

/** `pool`: connections as kpr_worker, which reads outbox, notices and queue of all towns. */
export async function readFigures(pool: Pool, now: Date): Promise<Figures> {
  const client = await pool.connect();
  let broken = true;
  try {
    await client.query(`begin read only; set local statement_timeout = '${LONGEST}'`);
    const { rows } = await client.query<Figures>(FIGURES, [now]);
    await client.query('commit');
    broken = false;
    const [figures] = rows;
    if (figures === undefined) throw new Error('No figures');
    return figures;
  } finally {
    client.release(broken);
  }
}
