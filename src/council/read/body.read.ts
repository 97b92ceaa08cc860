import { many, one, readModel } from '../../platform/graphql/index.js';
import { coordinates, holdsOn, knowsBody, today } from './sight.js';

export const bodyRead = readModel({
  type: 'Body',
  table: 'body',
  columns: {
    id: 'id',
    kind: 'kind',
    name: 'name',
    mandate: 'mandate',
    mandateFrom: 'mandate_from',
    mandateTo: 'mandate_to',
    reportDue: 'report_due',
    endedOn: 'ended_on',
    revision: 'revision',
  },
  expressions: {
    /** For the resolver of `rulesInForce`, which adds the defaults of the kind where a body has no rules of its own. */
    rulesToday: (body, p) => `(
      select json_build_object('version', rv.version, 'validFrom', rv.valid_from, 'validTo', rv.valid_to, 'parameters', rv.parameters)
        from rules_of_procedure rv where rv.body_id = ${body}.id and ${holdsOn('rv', today(p))})`,
  },
  requires: { rulesInForce: ['kind', 'rulesToday'] },
  relations: {
    territory: one(
      { Territory: (body, territory) => `${territory}.id = ${body}.territory_id` },
      { alwaysVisible: true },
    ),
    parent: one({ Body: (body, parent) => `${parent}.id = ${body}.parent_id` }),
    children: many(
      {
        Body: (body, child, p) =>
          `${child}.parent_id = ${body}.id and (${child}.ended_on is null or ${child}.ended_on >= ${today(p)})`,
      },
      { orderBy: [{ by: 'name' }] },
    ),
    seats: many(
      { Seat: (body, seat, p) => `${seat}.body_id = ${body}.id and ${holdsOn(seat, today(p))}` },
      { orderBy: [{ by: seatOrder }, { by: 'valid_from' }] },
    ),
    vacancies: many(
      {
        Seat: (body, seat, p) =>
          `${seat}.body_id = ${body}.id and ${seat}.holder_id is null and ${holdsOn(seat, today(p))}`,
      },
      { orderBy: [{ by: 'valid_from' }] },
    ),
    allSeats: many(
      { Seat: (body, seat) => `${seat}.body_id = ${body}.id` },
      { orderBy: [{ by: 'valid_from' }] },
    ),
    rules: many(
      { RulesOfProcedure: (body, rules) => `${rules}.body_id = ${body}.id` },
      { orderBy: [{ by: 'version' }] },
    ),
  },
  visibleTo: (body, p) => `
    ${coordinates(`${body}.territory_id`, p)}
    or ${body}.territory_id = any (${p.actor('adminOf', 'uuid[]')})
    or ${knowsBody(`${body}.id`, p)}`,
});

/** Chair, vice chairs, those with a vote, those with an advisory voice. */
function seatOrder(seat: string): string {
  return `case when ${seat}.chair = 'CHAIR' then 0 when ${seat}.chair = 'VICE_CHAIR' then 1 when ${seat}.voting_right then 2 else 3 end`;
}

export const rulesRead = readModel({
  type: 'RulesOfProcedure',
  table: 'rules_of_procedure',
  columns: {
    id: 'id',
    version: 'version',
    validFrom: 'valid_from',
    validTo: 'valid_to',
    parameters: 'parameters',
  },
  visibleTo: (rules, p) =>
    `exists (select 1 from body rb where rb.id = ${rules}.body_id and ${p.visible('Body', 'rb')})`,
});
