import { createHash } from 'node:crypto';
import type { Tx } from '../../platform/database/index.js';
import { newId } from '../../shared/ids.js';

/** So many attempts of one origin within so many minutes; the rows are kept for an hour at most. */
export interface AttemptLimit {
  readonly most: number;
  readonly minutes: number;
}

const SIGN_IN_LIMIT: AttemptLimit = { most: 5, minutes: 15 };

/** What is counted together, e.g. an account name tried from a network address. */
export type AttemptOrigin = Readonly<Record<string, string>>;

export type AttemptId = string;

const keyOf = (origin: AttemptOrigin): Buffer => createHash('sha256').update(JSON.stringify(origin)).digest();

/**
 * Notes an attempt before its password is checked, so that many at once do not all slip through.
 * Gives the minutes to wait instead when there were too many.
 */
export async function claimAttempt(
  tx: Tx,
  origin: AttemptOrigin,
  { most, minutes }: AttemptLimit = SIGN_IN_LIMIT,
): Promise<{ id: AttemptId } | { waitMinutes: number }> {
  const key = keyOf(origin);
  await tx.query(`select pg_advisory_xact_lock(hashtextextended(encode($1::bytea, 'hex'), 0))`, [key]);
  const [recent] = await tx.query<{ number: number; wait: number }>(
    `select count(*)::int as number,
            ceil(extract(epoch from min(tried_at) + make_interval(mins => $2) - now()) / 60)::int as wait
       from sign_in_attempt where origin = $1 and tried_at > now() - make_interval(mins => $2)`,
    [key, minutes],
  );
  if (recent !== undefined && recent.number >= most) return { waitMinutes: Math.max(recent.wait, 1) };
  const id: AttemptId = newId();
  await tx.query('insert into sign_in_attempt (id, origin) values ($1, $2)', [id, key]);
  return { id };
}

/** The attempt was never decided, e.g. because too many were waiting. */
export async function forgetAttempt(tx: Tx, id: AttemptId): Promise<void> {
  await tx.query('delete from sign_in_attempt where id = $1', [id]);
}

/** The right password was given: earlier slips do not count any more. */
export async function forgetAttempts(tx: Tx, origin: AttemptOrigin): Promise<void> {
  await tx.query('delete from sign_in_attempt where origin = $1', [keyOf(origin)]);
}
