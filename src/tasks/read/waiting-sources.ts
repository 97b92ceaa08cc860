import type { Parameters } from '../../platform/graphql/read/index.js';
import type { WaitingSource } from '../../waiting/index.js';
import { isNobodys, isOpen, today } from './lists.js';
import { isHelper, isReceiver, isResponsible, ofOffice } from './visibility.js';

type Common = Pick<
  WaitingSource,
  'thing' | 'table' | 'among' | 'due' | 'title' | 'place' | 'at' | 'path' | 'action'
>;

const persons = (p: Parameters): string => `any (${p.actor('persons', 'uuid[]')})`;

/** Open tasks of the acting person or of his organisation, by who answers for them or is asked to. */
const openBy =
  (person: string, organisation: string) =>
  (p: Parameters): string => `
    select wo.id from task wo where wo.${person} = ${persons(p)} and ${isOpen('wo')}
    union all
    select wo.id from person wp join task wo on wo.${organisation} = wp.organisation_id and wo.territory_id = wp.territory_id
     where wp.id = ${persons(p)} and ${isOpen('wo')}`;

const tasksToDo = (p: Parameters): string => `${openBy('responsible_id', 'responsible_organisation_id')(p)}
    union all select wh.task_id from task_helper wh where wh.person_id = ${persons(p)}`;

const ofTask: Common = {
  thing: 'Task',
  table: 'task',
  among: tasksToDo,
  due: (t) => `${t}.due_on`,
  title: (t) => `${t}.title`,
  place: (t, p) => `coalesce(
    (select wb.name from body wb where wb.id = ${t}.body_id and ${p.visible('Body', 'wb')}),
    (select wg.name from territory wg where wg.id = ${t}.territory_id))`,
  at: () => 'null::timestamptz',
  path: (t) => `'/aufgaben/' || ${t}.id`,
  action: 'Aufgabe öffnen',
};

/** Open, and the acting person answers for it or helps with it. */
const doesIt = (t: string, p: Parameters): string =>
  `${isOpen(t)} and (${isResponsible(t, p)} or ${isHelper(t, p)})`;

const isLaidBefore = (t: string, p: Parameters): string =>
  `coalesce(${t}.follow_up_on <= ${today(p)}, false)`;

/** It was laid aside until a later day, and is not due before. */
const rests = (t: string, p: Parameters): string =>
  `coalesce(${t}.follow_up_on > ${today(p)} and ${t}.due_order > ${today(p)}, false)`;

const partInIt = (t: string, p: Parameters): string => `
  case when ${t}.responsible_id = any (${p.actor('persons', 'uuid[]')}) then 'Weil Sie zuständig sind.'
       when ${isResponsible(t, p)} then 'Weil Sie zu der Organisation gehören, die zuständig ist.'
       else 'Weil Sie mithelfen.' end`;

const whenLate = (t: string, p: Parameters): string => `
  case when ${t}.due_on is null then null
       when ${t}.due_on < ${today(p)} then 'Die Aufgabe ist überfällig. Das sieht auch die Koordinierungsstelle.'
       else 'Danach gilt die Aufgabe als überfällig. Das sieht auch die Koordinierungsstelle.' end`;

/**
 * Tasks of a town that are late, and of which its office has been told since nobody else moved them: as many as it has,
 * they are one line on its list.
 */
const escalated = (town: string, p: Parameters, select: string): string => `(
  select ${select} from deadline od join task ot on ot.id = od.subject_id
   where od.territory_id = ${town}.id and od.kind = 'TASK' and od.is_open and od.last_day < ${today(p)}
     and ${isOpen('ot')} and ot.due_on < ${today(p)} and ${p.visible('Task', 'ot')}
     and exists (select 1 from deadline_step os where os.deadline_id = od.id and os.schedule = od.schedule
                    and os.told = 'OFFICE' and os.state = 'TAKEN'))`;

const overdueTasks: WaitingSource = {
  kind: 'OVERDUE_TASKS',
  thing: 'Territory',
  table: 'territory',
  stake: 'PROMISE',
  among: (p) => `select unnest(${p.actor('coordinatorOf', 'uuid[]')})`,
  waits: (g, p) => `${escalated(g, p, 'count(*)')} > 0`,
  due: (g, p) => escalated(g, p, 'min(od.last_day)'),
  demand: (g, p) =>
    escalated(
      g,
      p,
      `case count(*) when 1 then 'Eine Aufgabe ist überfällig' else count(*) || ' Aufgaben sind überfällig' end`,
    ),
  title: () => `'Überfällige Aufgaben'`,
  place: (g) => `${g}.name`,
  reason: () => `'Weil Sie die Koordinierungsstelle sind und alle anderen schon erinnert wurden.'`,
  consequence: () => `'Fragen Sie nach, oder geben Sie die Aufgabe weiter. Sonst bleibt sie liegen.'`,
  at: () => 'null::timestamptz',
  path: () => `'/aufgaben/alle?zustand=ueberfaellig'`,
  action: 'Aufgaben ansehen',
};

/** What waits for people in their tasks. */
export const taskWaitingSources: readonly WaitingSource[] = [
  {
    ...ofTask,
    kind: 'DO_TASK',
    stake: 'PROMISE',
    waits: (t, p) => `${doesIt(t, p)} and not ${isLaidBefore(t, p)} and not ${rests(t, p)}`,
    demand: () => `'Aufgabe erledigen'`,
    reason: partInIt,
    consequence: whenLate,
  },
  {
    ...ofTask,
    kind: 'FOLLOW_UP_TASK',
    stake: 'PROMISE',
    due: (t) => `least(${t}.follow_up_on, ${t}.due_on)`,
    waits: (t, p) => `${doesIt(t, p)} and ${isLaidBefore(t, p)}`,
    demand: () => `'Wiedervorlage ansehen'`,
    reason: partInIt,
    consequence: () => `'Die Aufgabe bleibt hier, bis sie erledigt ist oder einen neuen Tag hat.'`,
  },
  {
    ...ofTask,
    kind: 'ACCEPT_TASK',
    stake: 'PROMISE',
    among: openBy('proposed_id', 'proposed_organisation_id'),
    waits: (t, p) => `${isOpen(t)} and ${isReceiver(t, p)}`,
    demand: () => `'Aufgabe annehmen oder ablehnen'`,
    reason: () => `'Weil Sie die Aufgabe übernehmen sollen.'`,
    consequence: () => `'Bis Sie zustimmen, bleibt die bisherige Stelle zuständig.'`,
  },
  {
    ...ofTask,
    kind: 'ASSIGN_TASK',
    stake: 'ORDER',
    among: (p) => `
      select wo.id from task wo where wo.territory_id = any (${p.actor('territories', 'uuid[]')})
         and ${isNobodys('wo')} and ${isOpen('wo')}`,
    waits: (t, p) =>
      `num_nonnulls(${t}.proposed_id, ${t}.proposed_organisation_id) = 0 and ${ofOffice(t, p)}`,
    demand: () => `'Zuständige benennen'`,
    reason: () => `'Weil Sie die Koordinierungsstelle sind.'`,
    consequence: () => `'Bis dahin kümmert sich niemand darum.'`,
  },
  overdueTasks,
];
