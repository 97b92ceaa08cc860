import type { DeadlineSource } from '../../deadlines/index.js';
import { type DueDayFacts, explainDueDay } from '../domain/due-day.js';
import { belongs } from '../read/visibility.js';

const taskDue: DeadlineSource<DueDayFacts> = {
  kind: 'TASK',
  name: 'Aufgabe',
  thing: 'Task',
  table: 'task',
  // A task for everyone is read in other towns too; its reminders are the town's own affair.
  seenBy: belongs,
  title: (task) => `${task}.title`,
  path: (task) => `'/aufgaben/' || ${task}.id`,
  current: (ids) => `
    select t.id as "subjectId", t.body_id as "bodyId", t.state in ('OPEN', 'IN_PROGRESS') as "isOpen",
           json_build_object('dueOn', t.due_on, 'madeOn', (t.created_at at time zone 'Europe/Berlin')::date) as facts
      from task t where t.id = any (${ids}) and t.due_on is not null`,
  changesWithDays: false,
  explain: explainDueDay,
  escalation: [
    { told: 'RESPONSIBLE', when: { daysBefore: 2 } },
    { told: 'RESPONSIBLE', when: { workingDaysAfter: 1 } },
    { told: 'DEPUTY', when: { workingDaysAfter: 3 } },
    { told: 'OFFICE', when: { workingDaysAfter: 5 } },
  ],
  people: {
    RESPONSIBLE: (deadline, today) => `
      select p.id from task t join person p on p.territory_id = t.territory_id
         and (p.id = t.responsible_id or p.organisation_id = t.responsible_organisation_id)
       where t.id = ${deadline}.subject_id and kpr_stands(p.id, t.territory_id, ${today})`,
    // Whoever helps stands in.
    DEPUTY: (deadline, today) => `
      select h.person_id from task_helper h
       where h.task_id = ${deadline}.subject_id and kpr_stands(h.person_id, h.territory_id, ${today})`,
  },
};

/** The days that tasks bring. */
export const taskDeadlineSources: readonly DeadlineSource[] = [taskDue];
