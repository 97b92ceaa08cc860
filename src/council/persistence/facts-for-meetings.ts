import type { BodyId, OrganisationId, PersonId, SeatId, TerritoryId } from '../../shared/ids.js';
import type { Day } from '../../shared/time/day.js';
import type { Tx } from '../../platform/database/index.js';
import type { BodyKind } from '../domain/body.js';
import { type RulesInForce, rulesOr } from '../domain/rules-in-force.js';
import type { SeatChair } from '../domain/seat.js';
import type { Office, TerritoryKind } from '../domain/territory.js';

/** A seat on a day, with everyone who may sit on it; without a holder it is vacant. */
export interface SeatOnDay {
  readonly id: SeatId;
  readonly bodyId: BodyId;
  readonly territoryId: TerritoryId;
  readonly organisationId: OrganisationId | null;
  readonly organisationName: string | null;
  readonly holderId: PersonId | null;
  readonly votingRight: boolean;
  readonly chair: SeatChair | null;
  /** In the order in which they are called. */
  readonly deputies: readonly PersonId[];
}

/** The seats of a body on a day, in the order in which they were made. Sees past `visibleTo`: the caller has asked. */
export const seatsOf = (tx: Tx, bodyId: BodyId, day: Day): Promise<SeatOnDay[]> =>
  tx.query<SeatOnDay>(
    `select s.id, s.body_id as "bodyId", s.territory_id as "territoryId", s.organisation_id as "organisationId",
            o.name as "organisationName", s.holder_id as "holderId", s.voting_right as "votingRight", s.chair,
            coalesce((select json_agg(d.person_id order by d.position) from deputy d where d.seat_id = s.id), '[]') as deputies
       from seat s left join organisation o on o.id = s.organisation_id
      where s.body_id = $1 and s.valid_from <= $2 and (s.valid_to is null or s.valid_to >= $2)
      order by s.id`,
    [bodyId, day],
  );

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

export interface PersonOfMeeting {
  readonly id: PersonId;
  readonly territoryId: TerritoryId;
  readonly name: string;
  readonly function: string | null;
  readonly organisationName: string | null;
  readonly contactEmail: string | null;
  readonly copyEmail: string | null;
}

/** Persons by their ids, in no order; unknown ones are left out. */
export const personsOf = (tx: Tx, ids: readonly PersonId[]): Promise<PersonOfMeeting[]> =>
  tx.query<PersonOfMeeting>(
    `select p.id, p.territory_id as "territoryId", p.name, p.function, o.name as "organisationName",
            p.contact_email as "contactEmail", p.copy_email as "copyEmail"
       from person p left join organisation o on o.id = p.organisation_id where p.id = any ($1::uuid[])`,
    [ids],
  );

export interface TerritoryOfMeeting extends Office {
  readonly id: TerritoryId;
  readonly kind: TerritoryKind;
  readonly name: string;
}

const TERRITORY = `select id, kind, name, chair_title as "chairTitle", on_behalf_of as "onBehalfOf", office_name as "officeName",
                          office_email as "officeEmail", office_phone as "officePhone" from territory`;

/** A territory with its office; null when there is none. */
export const territoryOf = async (tx: Tx, id: TerritoryId): Promise<TerritoryOfMeeting | null> =>
  (await tx.query<TerritoryOfMeeting>(`${TERRITORY} where id = $1`, [id]))[0] ?? null;

/** A territory by its official municipality key (AGS); null when there is none. */
export const territoryByAgs = async (tx: Tx, ags: string): Promise<TerritoryOfMeeting | null> =>
  (await tx.query<TerritoryOfMeeting>(`${TERRITORY} where ags = $1`, [ags]))[0] ?? null;
