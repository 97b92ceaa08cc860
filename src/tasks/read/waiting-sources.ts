import type { Parameters } from '../../platform/graphql/read/index.js';
import type { WaitingSource } from '../../waiting/index.js';
import { isNobodys, isOpen, mine, today } from './lists.js';
import { isHelper, isReceiver, isResponsible, ofOffice } from './visibility.js';

type Common = Pick<WaitingSource, 'thing' | 'table' | 'due' | 'title' | 'place' | 'at' | 'path' | 'action'>;

const ofTask: Common = {
  thing: 'Task',
  table: 'task',
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
  `${mine(t, p)} and ${isOpen(t)} and (${isResponsible(t, p)} or ${isHelper(t, p)})`;

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
       when ${t}.due_on < ${today(p)} then 'Sie ist überfällig. Das sieht auch die Koordinierungsstelle.'
       else 'Danach gilt sie als überfällig. Das sieht auch die Koordinierungsstelle.' end`;

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
    consequence: () => `'Sie bleibt hier, bis sie erledigt ist oder einen neuen Tag hat.'`,
  },
  {
    ...ofTask,
    kind: 'ACCEPT_TASK',
    stake: 'PROMISE',
    waits: (t, p) => `${mine(t, p)} and ${isOpen(t)} and ${isReceiver(t, p)}`,
    demand: () => `'Aufgabe annehmen oder ablehnen'`,
    reason: () => `'Weil Sie die Aufgabe übernehmen sollen.'`,
    consequence: () => `'Bis Sie zustimmen, bleibt die bisherige Stelle zuständig.'`,
  },
  {
    ...ofTask,
    kind: 'ASSIGN_TASK',
    stake: 'ORDER',
    waits: (t, p) => `${isNobodys(t)} and ${isOpen(t)} and ${t}.proposed_id is null
      and ${t}.proposed_organisation_id is null and ${ofOffice(t, p)}`,
    demand: () => `'Zuständige benennen'`,
    reason: () => `'Weil Sie die Koordinierungsstelle sind.'`,
    consequence: () => `'Bis dahin kümmert sich niemand darum.'`,
  },
];
