import type { Tx } from '../../platform/database/index.js';
import type { BodyId, PersonId, TerritoryId } from '../../shared/ids.js';
import { type Day, localDayOf } from '../../shared/time/day.js';
import type { RulesSnapshot } from '../domain/convening-body.js';

/** What a meeting needs to know of a body that convenes it. */
export interface BodyFacts {
  readonly id: BodyId;
  readonly territoryId: TerritoryId;
  readonly kind: 'PREVENTION_COUNCIL' | 'STEERING_GROUP' | 'WORKING_GROUP';
  readonly name: string;
  readonly endedOn: Day | null;
}

export async function findBody(tx: Tx, id: BodyId): Promise<BodyFacts | null> {
  const [body] = await tx.query<BodyFacts>(
    `select id, territory_id as "territoryId", kind, name, ended_on as "endedOn" from body where id = $1`,
    [id],
  );
  return body ?? null;
}

/** The rules of procedure that the body gave itself and that are in force now; null when it gave itself none. */
export async function adoptedRules(tx: Tx, bodyId: BodyId): Promise<RulesSnapshot | null> {
  const [row] = await tx.query<{ parameters: RulesSnapshot }>(
    `select parameters from rules_of_procedure
      where body_id = $1 and valid_from <= $2 and (valid_to is null or valid_to >= $2)`,
    [bodyId, localDayOf(tx.now)],
  );
  return row?.parameters ?? null;
}

export interface PersonFacts {
  readonly id: PersonId;
  readonly territoryId: TerritoryId;
}

/** Which of the acting person's identities belongs to this territory; null for offices without one. */
export async function ownPersonIn(tx: Tx, territoryId: TerritoryId): Promise<PersonId | null> {
  const [person] = await tx.query<PersonFacts>(
    'select id from person where id = any ($1) and territory_id = $2 order by id limit 1',
    [tx.actor.persons, territoryId],
  );
  return person?.id ?? null;
}
