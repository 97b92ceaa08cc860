import type { DeadlineSource } from '../../deadlines/index.js';
import {
  type AgreedDayFacts,
  explainMilestone,
  explainProjectEnd,
  explainReportDay,
} from '../domain/due-days.js';
import { belongs } from '../read/visibility.js';

/** The work goes on; `project` is SQL. */
const goesOn = (project: string): string => `${project}.state in ('PLANNED', 'RUNNING', 'PAUSED')`;

/** Who runs the project and has a seat or office in its town; `project` is SQL of its id. */
const team = (project: string, today: string): string => `
  select m.person_id from project_member m
   where m.project_id = ${project} and kpr_stands(m.person_id, m.territory_id, ${today})`;

const milestoneDue: DeadlineSource<AgreedDayFacts> = {
  kind: 'MILESTONE',
  name: 'Meilenstein',
  thing: 'ProjectMilestone',
  table: 'project_milestone',
  // A project for everyone is read in other towns too; its reminders are the town's own affair.
  seenBy: belongs,
  title: (m) => `${m}.title || ', ' || (select dp.title from project dp where dp.id = ${m}.project_id)`,
  path: (m) => `'/projekte/' || ${m}.project_id`,
  current: (ids) => `
    select m.id as "subjectId", p.body_id as "bodyId", m.reached_on is null and ${goesOn('p')} as "isOpen",
           json_build_object('dueOn', m.due_on) as facts
      from project_milestone m join project p on p.id = m.project_id where m.id = any (${ids})`,
  changesWithDays: false,
  explain: explainMilestone,
  escalation: [
    { told: 'RESPONSIBLE', when: { daysBefore: 7 } },
    { told: 'RESPONSIBLE', when: { workingDaysAfter: 1 } },
    { told: 'OFFICE', when: { workingDaysAfter: 5 } },
  ],
  people: {
    RESPONSIBLE: (deadline, today) =>
      team(`(select dm.project_id from project_milestone dm where dm.id = ${deadline}.subject_id)`, today),
  },
};

const reportDue: DeadlineSource<AgreedDayFacts> = {
  kind: 'PROJECT_REPORT',
  name: 'Zwischenbericht',
  thing: 'ProjectReporter',
  table: 'project_reporter',
  title: (r) => `'Bericht: ' || (select dp.title from project dp where dp.id = ${r}.project_id)`,
  path: (r) => `'/projekte/' || ${r}.project_id`,
  current: (ids) => `
    select r.id as "subjectId", p.body_id as "bodyId",
           r.answered_at is null and r.revoked_at is null and ${goesOn('p')} as "isOpen",
           json_build_object('dueOn', r.due_on) as facts
      from project_reporter r join project p on p.id = r.project_id where r.id = any (${ids})`,
  changesWithDays: false,
  explain: explainReportDay,
  escalation: [
    { told: 'RESPONSIBLE', when: { daysBefore: 2 } },
    { told: 'OFFICE', when: { workingDaysAfter: 1 } },
  ],
  people: {
    RESPONSIBLE: (deadline) =>
      `select dr.person_id from project_reporter dr where dr.id = ${deadline}.subject_id`,
  },
};

const projectEnd: DeadlineSource<AgreedDayFacts> = {
  kind: 'PROJECT_END',
  name: 'Ende eines Projekts',
  thing: 'Project',
  table: 'project',
  seenBy: belongs,
  title: (p) => `${p}.title`,
  path: (p) => `'/projekte/' || ${p}.id`,
  current: (ids) => `
    select p.id as "subjectId", p.body_id as "bodyId", ${goesOn('p')} as "isOpen",
           json_build_object('dueOn', p.ends_on) as facts
      from project p where p.id = any (${ids})`,
  changesWithDays: false,
  explain: explainProjectEnd,
  escalation: [
    { told: 'RESPONSIBLE', when: { daysBefore: 30 } },
    { told: 'OFFICE', when: { daysBefore: 14 } },
    { told: 'OFFICE', when: { workingDaysAfter: 1 } },
  ],
  people: { RESPONSIBLE: (deadline, today) => team(`${deadline}.subject_id`, today) },
};

/** The days that projects bring. */
export const projectDeadlineSources: readonly DeadlineSource[] = [milestoneDue, reportDue, projectEnd];
