import { fixed, many, one, readModel, refersTo, within } from '../../platform/graphql/index.js';
import type { Parameters } from '../../platform/graphql/read/index.js';
import { holdsOn, knowsNameOfBody, seesMandate, seesRules, today } from './sight.js';

const columnsOf = (body: string) => ({ territory: `${body}.territory_id`, body: `${body}.id` });
const seesRulesOf = (body: string, p: Parameters): string => seesRules(columnsOf(body), p);

const ofMandate = (column: string) => (body: string, p: Parameters) =>
  `case when ${seesMandate(columnsOf(body), p)} then ${body}.${column} end`;

/** A working group of ten years that reports each month has more; the newest are shown. */
const MOST_REPORTS = 100;

export const bodyRead = readModel({
  type: 'Body',
  audience: fixed('council'),
  seenBy:
    'Members of the body, those called to it, the office and the administration; coaches of the town its name and mandate; guests, former deputies and data protection its name alone.',
  table: 'body',
  columns: {
    id: 'id',
    kind: 'kind',
    name: 'name',
    endedOn: 'ended_on',
    revision: 'revision',
  },
  expressions: {
    mandate: ofMandate('mandate'),
    mandateFrom: ofMandate('mandate_from'),
    mandateTo: ofMandate('mandate_to'),
    reportDue: ofMandate('report_due'),
    reportIntervalMonths: ofMandate('report_interval_months'),
    seesRules: seesRulesOf,
    nextMeetingAt: (body, p) => `(
      select min(nm.starts_at) from meeting nm join meeting_body nb on nb.meeting_id = nm.id
       where nb.body_id = ${body}.id and nm.state = 'INVITED' and nm.starts_at > ${p.now()} and ${p.visible('Meeting', 'nm')})`,
    /** For the resolver of `rulesInForce`, which adds the defaults of the kind where a body has no rules of its own. */
    rulesToday: (body, p) => `(
      select json_build_object('version', rv.version, 'validFrom', rv.valid_from, 'validTo', rv.valid_to, 'parameters', rv.parameters)
        from rules_of_procedure rv where rv.body_id = ${body}.id and ${holdsOn('rv', today(p))})`,
  },
  requires: { rulesInForce: ['kind', 'rulesToday', 'seesRules'] },
  relations: {
    territory: one(
      { Territory: (body, territory) => `${territory}.id = ${body}.territory_id` },
      { alwaysVisible: true },
    ),
    reportDeadline: one({
      Deadline: (body, deadline) => `${deadline}.kind = 'REPORT' and ${deadline}.subject_id = ${body}.id`,
    }),
    parent: refersTo('Body', 'parent_id'),
    reports: many(
      { WorkingGroupReport: (body, report) => `${report}.body_id = ${body}.id` },
      { orderBy: [{ by: 'recorded_at', direction: 'desc' }], limit: MOST_REPORTS },
    ),
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
  search: {
    kind: 'BODY',
    position: 2,
    title: 'name',
    subtitle: (body, p) => `
      case ${body}.kind when 'PREVENTION_COUNCIL' then 'Präventionsrat' when 'STEERING_GROUP' then 'Lenkungsgruppe'
        else 'Arbeitsgruppe' end || ', ' || (select st.name from territory st where st.id = ${body}.territory_id)
        || case when ${body}.ended_on < ${today(p)} then ', aufgelöst' else '' end`,
    bodyId: (body) => `${body}.id`,
  },
  visibleTo: (body, p) => `${seesMandate(columnsOf(body), p)} or ${knowsNameOfBody(columnsOf(body), p)}`,
});

/** Chair, vice chairs, those with a vote, those with an advisory voice. */
function seatOrder(seat: string): string {
  return `case when ${seat}.chair = 'CHAIR' then 0 when ${seat}.chair = 'VICE_CHAIR' then 1 when ${seat}.voting_right then 2 else 3 end`;
}

export const rulesRead = readModel({
  type: 'RulesOfProcedure',
  audience: within('Body', 'body_id'),
  seenBy: 'Members of the body, those called to it, the office and the administration.',
  table: 'rules_of_procedure',
  columns: {
    id: 'id',
    version: 'version',
    validFrom: 'valid_from',
    validTo: 'valid_to',
    parameters: 'parameters',
  },
  visibleTo: (rules, p) => seesRules({ territory: `${rules}.territory_id`, body: `${rules}.body_id` }, p),
});
