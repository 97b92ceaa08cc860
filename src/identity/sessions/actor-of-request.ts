import type { Request } from 'express';
import type pg from 'pg';
import type { ActorSource } from '../../platform/graphql/context.js';
import { type Actor, anonymous } from '../../shared/actor.js';
import type { Clock } from '../../shared/clock.js';
import { type ActorRow, actorOfRow } from './actor-row.js';
import type { SessionCookie } from './session-cookie.js';
import { Today } from './today.js';

/** Finds out who sends a request, by one SQL call; without a valid session it is a stranger. */
export class ActorOfRequest implements ActorSource {
  private readonly today: Today;

  /** `pool` connects as kpr_app. */
  constructor(
    private readonly pool: pg.Pool,
    clock: Clock,
    private readonly cookie: SessionCookie,
  ) {
    this.today = new Today(clock);
  }

  ofRequest(request: Pick<Request, 'headers'>): Promise<Actor> {
    const hash = this.cookie.hashIn(request.headers.cookie);
    return hash === null ? Promise.resolve(anonymous) : this.ofSession(hash);
  }

  /** `hash`: of the session's token. */
  async ofSession(hash: Buffer): Promise<Actor> {
    const { day, now } = this.today.get();
    const { rows } = await this.pool.query<{ actor: ActorRow | null }>({
      name: 'kpr-actor-of-session',
      text: 'select kpr_actor_of_session($1, $2, $3) as actor',
      values: [hash, day, now],
    });
    const row = rows[0]?.actor ?? null;
    return row === null ? anonymous : actorOfRow(row, 'account');
  }
}
