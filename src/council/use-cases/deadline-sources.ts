import type { DeadlineSource } from '../../deadlines/index.js';
import {
  explainReport,
  explainSeatTerm,
  type ReportFacts,
  type SeatTermFacts,
} from '../domain/council-days.js';
import { seesMandate } from '../read/sight.js';

/** Who holds the chair of a body today, or stands in for it; `body` is SQL. */
const chairOf = (chair: 'CHAIR' | 'VICE_CHAIR', body: string, today: string): string => `
  select s.holder_id from seat s where s.body_id = ${body} and s.chair = '${chair}' and s.holder_id is not null
     and daterange(s.valid_from, s.valid_to, '[]') @> ${today}`;

const seatTerm: DeadlineSource<SeatTermFacts> = {
  kind: 'SEAT',
  name: 'Amtszeit',
  thing: 'Seat',
  table: 'seat',
  title: (seat) => `
    'Sitz: ' || coalesce((select so.name from organisation so where so.id = ${seat}.organisation_id),
                         (select sp.name from person sp where sp.id = ${seat}.holder_id))
      || coalesce(', ' || (select sb.name from body sb where sb.id = ${seat}.body_id), '')`,
  path: (seat) => `'/gremien/' || ${seat}.body_id`,
  // Once it is over there is nothing to wait for: the vacant seat is shown with its body.
  current: (ids, today) => `
    select s.id as "subjectId", s.body_id as "bodyId",
           s.valid_to >= ${today} and (b.ended_on is null or b.ended_on > s.valid_to) and not exists (
             select 1 from seat n where n.body_id = s.body_id and n.id <> s.id and n.valid_from > s.valid_to
                and (n.organisation_id = s.organisation_id or n.holder_id = s.holder_id)) as "isOpen",
           json_build_object('validFrom', s.valid_from, 'validTo', s.valid_to) as facts
      from seat s join body b on b.id = s.body_id where s.id = any (${ids}) and s.valid_to is not null`,
  changesWithDays: true,
  explain: explainSeatTerm,
  escalation: [
    { told: 'RESPONSIBLE', when: { daysBefore: 60 } },
    { told: 'DEPUTY', when: { daysBefore: 30 } },
    { told: 'OFFICE', when: { daysBefore: 14 } },
  ],
  people: {
    RESPONSIBLE: (deadline) => `
      select s.holder_id from seat s where s.id = ${deadline}.subject_id and s.holder_id is not null`,
    // The chair of the body asks the organisation who follows.
    DEPUTY: (deadline, today) => chairOf('CHAIR', `${deadline}.body_id`, today),
  },
};

const workingGroupReport: DeadlineSource<ReportFacts> = {
  kind: 'REPORT',
  name: 'Bericht der Arbeitsgruppe',
  thing: 'Body',
  table: 'body',
  seenBy: (body, p) => seesMandate({ territory: `${body}.territory_id`, body: `${body}.id` }, p),
  title: (body) => `'Bericht: ' || ${body}.name`,
  path: (body) => `'/gremien/' || ${body}.id`,
  current: (ids, today) => `
    select b.id as "subjectId", b.id as "bodyId", b.ended_on is null or b.ended_on >= ${today} as "isOpen",
           json_build_object('reportDue', b.report_due, 'mandateFrom', b.mandate_from, 'intervalMonths', b.report_interval_months,
             'last', (select json_build_object('dueOn', w.counted_from, 'months', w.next_months) from working_group_report w
                       where w.body_id = b.id and w.next_due = b.report_due order by w.recorded_at desc limit 1)) as facts
      from body b
     where b.id = any (${ids}) and b.kind = 'WORKING_GROUP' and b.report_due is not null`,
  changesWithDays: true,
  explain: explainReport,
  escalation: [
    { told: 'RESPONSIBLE', when: { daysBefore: 14 } },
    { told: 'RESPONSIBLE', when: { workingDaysAfter: 1 } },
    { told: 'DEPUTY', when: { workingDaysAfter: 3 } },
    { told: 'OFFICE', when: { workingDaysAfter: 5 } },
  ],
  people: {
    RESPONSIBLE: (deadline, today) => chairOf('CHAIR', `${deadline}.body_id`, today),
    DEPUTY: (deadline, today) => chairOf('VICE_CHAIR', `${deadline}.body_id`, today),
  },
};

/** The days that bodies and their seats bring. */
export const councilDeadlineSources: readonly DeadlineSource[] = [seatTerm, workingGroupReport];
