import type { BodyId, TerritoryId } from '../../shared/ids.js';
import type { Day } from '../../shared/time/day.js';
import type { Tx } from '../../platform/database/index.js';
import type { BodyKind } from '../domain/body.js';
import { type RulesInForce, rulesOr } from '../domain/rules-in-force.js';
import type { Office, TerritoryKind } from '../domain/territory.js';

export interface BodyOfMeeting {
  readonly id: BodyId;
  readonly territoryId: TerritoryId;
  readonly kind: BodyKind;
  readonly name: string;
  /** The last day of a dissolved body. */
  readonly endedOn: Day | null;
}

/** A body by its id; null when there is none in the territories of the transaction. */
export async function bodyOf(tx: Tx, id: BodyId): Promise<BodyOfMeeting | null> {
  const rows = await tx.query<BodyOfMeeting>(
    `select id, territory_id as "territoryId", kind, name, ended_on as "endedOn" from body where id = $1`,
    [id],
  );
  return rows[0] ?? null;
}

/** The rules of a body on a day: its own version, or the defaults of its kind; null when there is no such body. */
export async function rulesInForce(tx: Tx, bodyId: BodyId, day: Day): Promise<RulesInForce | null> {
  const rows = await tx.query<{ kind: BodyKind; own: RulesInForce | null }>(
    `select b.kind, (select json_build_object('version', r.version, 'validFrom', r.valid_from, 'validTo', r.valid_to,
                            'parameters', r.parameters)
                       from rules_of_procedure r
                      where r.body_id = b.id and r.valid_from <= $2 and (r.valid_to is null or r.valid_to >= $2)) as own
       from body b where b.id = $1`,
    [bodyId, day],
  );
  return rows[0] === undefined ? null : rulesOr(rows[0].kind, rows[0].own);
}

export interface TerritoryOfMeeting extends Office {
  readonly id: TerritoryId;
  readonly kind: TerritoryKind;
  readonly name: string;
}

const TERRITORY = `select id, kind, name, chair_title as "chairTitle", on_behalf_of as "onBehalfOf", office_name as "officeName",
                          office_email as "officeEmail", office_phone as "officePhone" from territory`;

/** A territory by its official municipality key (AGS); null when there is none. */
export const territoryByAgs = async (tx: Tx, ags: string): Promise<TerritoryOfMeeting | null> =>
  (await tx.query<TerritoryOfMeeting>(`${TERRITORY} where ags = $1`, [ags]))[0] ?? null;
