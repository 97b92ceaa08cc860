import type { Request } from 'express';
import type pg from 'pg';
import type { ActorSource, PresumedActor } from '../../platform/graphql/index.js';
import { type Actor, anonymous } from '../../shared/actor.js';
import type { Clock } from '../../shared/clock.js';
import { RecentlyUsed } from '../../shared/recently-used.js';
import { type ActorRow, actorOfRow } from './actor-row.js';
import type { SessionCookie } from './session-cookie.js';
import { Today } from './today.js';

/** How many sessions are remembered: some two kilobytes each. */
const REMEMBERED = 5_000;

/** Who a session belonged to when it was last asked for. */
interface Remembered {
  /** As PostgreSQL wrote it: whoever is still written so has the same rights. */
  readonly text: string;
  readonly actor: Actor;
}

/** Finds out who sends a request, by one SQL call; without a valid session it is a stranger. */
export class ActorOfRequest implements ActorSource {
  private readonly today: Today;
  private readonly remembered = new RecentlyUsed<Remembered>(REMEMBERED);

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

  presumed(request: Pick<Request, 'headers'>): PresumedActor | null {
    const hash = this.cookie.hashIn(request.headers.cookie);
    const known = hash === null ? undefined : this.remembered.get(keyOf(hash));
    if (hash === null || known === undefined) return null;
    const { text, actor } = known;
    return { actor, premise: { statement: this.question(hash), holds: (answer) => answer === text } };
  }

  /** `hash`: of the session's token. */
  async ofSession(hash: Buffer): Promise<Actor> {
    const { rows } = await this.pool.query<{ actor: string | null }>(this.question(hash));
    return this.remember(keyOf(hash), rows[0]?.actor ?? null);
  }

  private question(hash: Buffer) {
    const { day, now } = this.today.get();
    return {
      name: 'kpr-actor-of-session',
      text: 'select kpr_actor_of_session($1, $2, $3)::text as actor',
      values: [hash, day, now],
    };
  }

  private remember(key: string, text: string | null): Actor {
    if (text === null) {
      this.remembered.delete(key);
      return anonymous;
    }
    const known = this.remembered.get(key);
    if (known?.text === text) return known.actor;
    const actor = actorOfRow(JSON.parse(text) as ActorRow, 'account');
    this.remembered.set(key, { text, actor });
    return actor;
  }
}

const keyOf = (hash: Buffer): string => hash.toString('base64');
