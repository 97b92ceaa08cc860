import type { Request } from 'express';
import type pg from 'pg';
import type { LiveSession, LiveSessions } from '../../platform/live/index.js';
import type { Clock } from '../../shared/clock.js';
import { type ActorRow, actorOfRow } from './actor-row.js';
import type { SessionCookie } from './session-cookie.js';
import { Today } from './today.js';

type Row = { readonly actor: ActorRow; readonly endsAt: Date } | { readonly actor: null };

const LOOK = `
  select kpr_actor_of_session(k.hash, $2, $3) as actor, s.expires_at as "endsAt"
    from unnest($1::bytea[]) with ordinality k (hash, n)
    left join session s on s.token_hash = k.hash
   order by k.n`;

/** The sessions that listen to changes; their key is the hash of the session's token. */
export class ListeningSessions implements LiveSessions {
  private readonly today: Today;

  /** `pool` connects as kpr_app. */
  constructor(
    private readonly pool: pg.Pool,
    clock: Clock,
    private readonly cookie: SessionCookie,
  ) {
    this.today = new Today(clock);
  }

  keyOf(request: Pick<Request, 'headers'>): Buffer | null {
    return this.cookie.hashIn(request.headers.cookie);
  }

  async look(keys: readonly Buffer[]): Promise<readonly (LiveSession | null)[]> {
    const { day, now } = this.today.get();
    const { rows } = await this.pool.query<Row>({
      name: 'kpr-listening-sessions',
      text: LOOK,
      values: [keys, day, now],
    });
    return rows.map((row) =>
      row.actor === null ? null : { actor: actorOfRow(row.actor, 'account'), endsAt: row.endsAt },
    );
  }
}
