import type pg from 'pg';
import type { Actor } from '../../shared/actor.js';
import type { Clock } from '../../shared/clock.js';
import type { PersonId } from '../../shared/ids.js';
import { type ActorRow, actorOfRow } from './actor-row.js';
import { Today } from './today.js';

/** With whose eyes a mail is written: the recipient person alone, never the account's other persons. */
export class ActorOfPerson {
  private readonly today: Today;

  /** `pool` connects as kpr_worker. */
  constructor(
    private readonly pool: pg.Pool,
    clock: Clock,
  ) {
    this.today = new Today(clock);
  }

  /**
   * Whom a mail to this person's address reaches: he, and those of his persons elsewhere who have the same account and
   * the same address, together. For what is collected across towns.
   */
  async ofMailbox(personId: PersonId): Promise<Actor> {
    const { day, now } = this.today.get();
    const { rows } = await this.pool.query<{ actor: ActorRow }>({
      name: 'kpr-actor-of-mailbox',
      text: 'select kpr_actor_of_mailbox($1, $2, $3) as actor',
      values: [personId, day, now],
    });
    const [row] = rows;
    if (row === undefined) throw new Error('kpr_actor_of_mailbox gave no row');
    return actorOfRow(row.actor, 'link');
  }

  /** A person without any right today gets an actor without grants. */
  async ofPerson(personId: PersonId): Promise<Actor> {
    const { day, now } = this.today.get();
    const { rows } = await this.pool.query<{ actor: ActorRow }>({
      name: 'kpr-actor-of-person',
      text: 'select kpr_actor_of_person($1, $2, $3) as actor',
      values: [personId, day, now],
    });
    const [row] = rows;
    if (row === undefined) throw new Error('kpr_actor_of_person gave no row');
    return actorOfRow(row.actor, 'link');
  }
}
