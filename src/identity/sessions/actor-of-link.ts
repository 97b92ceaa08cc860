import type pg from 'pg';
import type { Actor } from '../../shared/actor.js';
import type { Clock } from '../../shared/clock.js';
import type { PersonId, TerritoryId } from '../../shared/ids.js';
import type { LinkPurpose } from '../domain/link.js';
import { hashOfToken } from '../domain/token.js';
import { type ActorRow, actorOfRow } from './actor-row.js';
import { Today } from './today.js';

/** Somebody who came by a personal link: the person alone, bound to one thing and purpose. */
export interface LinkVisit {
  readonly actor: Actor;
  readonly purpose: LinkPurpose;
  readonly thingId: string;
  readonly personId: PersonId;
  readonly territoryId: TerritoryId;
  readonly createdAt: Date;
}

type VisitRow = Omit<LinkVisit, 'actor' | 'createdAt'> & {
  readonly actor: ActorRow;
  readonly createdAt: string;
};

/** Finds out who comes by a personal link; cookies play no part (architecture §4). */
export class ActorOfLink {
  private readonly today: Today;

  /** `pool` connects as kpr_app. */
  constructor(
    private readonly pool: pg.Pool,
    clock: Clock,
  ) {
    this.today = new Today(clock);
  }

  /** Null when the token is malformed, unknown or ended. */
  async ofToken(token: string): Promise<LinkVisit | null> {
    const hash = hashOfToken(token);
    if (hash === null) return null;
    const { day, now } = this.today.get();
    const { rows } = await this.pool.query<{ visit: VisitRow | null }>({
      name: 'kpr-actor-of-link',
      text: 'select kpr_actor_of_link($1, $2, $3) as visit',
      values: [hash, day, now],
    });
    const visit = rows[0]?.visit ?? null;
    return (
      visit && { ...visit, createdAt: new Date(visit.createdAt), actor: actorOfRow(visit.actor, 'link') }
    );
  }
}
