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
   * Whom a mail to each person's address reaches: he, and those of his persons elsewhere who have the same account and
   * the same address, together. For what is collected across towns.
   */
  ofMailboxes(personIds: readonly PersonId[]): Promise<Map<PersonId, Actor>> {
    return this.ask('kpr_actor_of_mailbox', personIds);
  }

  /** A person without any right today gets an actor without grants. */
  ofPersons(personIds: readonly PersonId[]): Promise<Map<PersonId, Actor>> {
    return this.ask('kpr_actor_of_person', personIds);
  }

  /** As `ofPersons`. */
  async ofPerson(personId: PersonId): Promise<Actor> {
    const actor = (await this.ofPersons([personId])).get(personId);
    if (actor === undefined) throw new Error('kpr_actor_of_person gave no row');
    return actor;
  }

  private async ask(
    door: 'kpr_actor_of_mailbox' | 'kpr_actor_of_person',
    personIds: readonly PersonId[],
  ): Promise<Map<PersonId, Actor>> {
    if (personIds.length === 0) return new Map();
    const { day, now } = this.today.get();
    const { rows } = await this.pool.query<{ id: PersonId; actor: ActorRow }>({
      name: door,
      text: `select p.id, ${door}(p.id, $2, $3) as actor from unnest($1::uuid[]) p (id)`,
      values: [personIds, day, now],
    });
    return new Map(rows.map(({ id, actor }) => [id, actorOfRow(actor, 'link')]));
  }
}
