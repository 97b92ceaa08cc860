import type { Tx } from '../../platform/database/index.js';
import type { DeadlineId, DeadlineStepId, PersonId, TerritoryId } from '../../shared/ids.js';
import type { Day } from '../../shared/time/day.js';
import type { Told } from '../domain/escalation.js';

/** A step whose hour has come, with the deadline as it is now. */
export interface DueStep {
  readonly id: DeadlineStepId;
  readonly territoryId: TerritoryId;
  readonly deadlineId: DeadlineId;
  readonly schedule: number;
  readonly told: Told;
  readonly missed: boolean;
  readonly kind: string;
  /** It waits for the same day as when the step was planned, and no later step is due that tells the same people. */
  readonly holds: boolean;
}

/** After a standstill several steps are due at once; whoever several of them tell needs to hear the last one only. */
const LATER_TELLS = `exists (
  select 1 from deadline_step l where l.deadline_id = s.deadline_id and l.schedule = s.schedule and l.told = s.told
     and l.position > s.position and l.due_at <= $1 and l.state <> 'CANCELLED' and l.parked_at is null)`;

/** Locked until the transaction ends, so that each goes to one worker. Worker only. */
export const takeDueSteps = (tx: Tx, limit: number): Promise<DueStep[]> =>
  tx.query<DueStep>(
    `select s.id, s.territory_id as "territoryId", s.deadline_id as "deadlineId", s.schedule, s.told, s.missed, d.kind,
            d.is_open and d.schedule = s.schedule and not ${LATER_TELLS} as holds
       from deadline_step s join deadline d on d.id = s.deadline_id
      where s.state = 'WAITING' and s.due_at <= $1 and s.parked_at is null and (s.try_after is null or s.try_after < now()) order by s.due_at limit $2 for update of s skip locked`,
    [tx.now, limit],
  );

/** Whom a step of this deadline reaches, by the SQL of its source. */
export async function peopleOfDeadline(
  tx: Tx,
  people: (deadline: string, today: string) => string,
  of: { readonly deadlineId: DeadlineId; readonly today: Day },
): Promise<PersonId[]> {
  const rows = await tx.query<{ id: PersonId }>(
    `select distinct w.id from deadline d cross join (values ($2::date)) asked (today)
      cross join lateral (${people('d', 'asked.today')}) w (id) where d.id = $1 order by w.id`,
    [of.deadlineId, of.today],
  );
  return rows.map(({ id }) => id);
}

export async function markTaken(tx: Tx, id: DeadlineStepId, reached: number): Promise<void> {
  await tx.query(`update deadline_step set state = 'TAKEN', taken_at = $2, reached = $3 where id = $1`, [
    id,
    tx.now,
    reached,
  ]);
}

/** The next try waits, longer each time; after `mostTries` it is parked until the office wants it again. */
export async function putStepAside(tx: Tx, id: DeadlineStepId, mostTries: number): Promise<void> {
  await tx.query(
    `update deadline_step set attempts = attempts + 1, try_after = now() + make_interval(secs => power(2, attempts - attempts_forgiven)),
            parked_at = case when attempts - attempts_forgiven + 1 >= $2 then $3::timestamptz end
      where id = $1`,
    [id, mostTries, tx.now],
  );
}

export async function markCancelled(tx: Tx, id: DeadlineStepId): Promise<void> {
  await tx.query(`update deadline_step set state = 'CANCELLED' where id = $1`, [id]);
}
