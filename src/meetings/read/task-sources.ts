import type { TaskSource } from '../../tasks/index.js';
import { bodiesOfMeeting } from './visibility.js';

const DAY = (meeting: string): string => `kpr_german_day(${meeting}.starts_at, ${meeting}.zone)`;

const ITEM = (item: string): string =>
  `'TOP ' || ${item}.position || ' ' || ${item}.title || ', Sitzung am '
    || (select ${DAY('sm')} from meeting sm where sm.id = ${item}.meeting_id)`;

/** A confidential item's tasks are as confidential. */
const audienceOfItem = (item: string): string =>
  `case when ${item}.audience && '{BODY,TOWN,PUBLIC}'::text[] then '{BODY}'::text[] else ${item}.audience end`;

const ofItem = (decision: string, sql: (item: string) => string): string =>
  `(select ${sql('si')} from agenda_item si where si.id = ${decision}.agenda_item_id)`;

/** Tasks come from meetings, from the items of their agendas, and from what was decided there. */
export const meetingTaskSources: readonly TaskSource[] = [
  {
    type: 'MEETING',
    thing: 'Meeting',
    table: 'meeting',
    title: (meeting) => `${meeting}.title || ' am ' || ${DAY(meeting)}`,
    path: (meeting) => `'/sitzungen/' || ${meeting}.id`,
    bodies: bodiesOfMeeting,
    audience: () => `'{BODY}'::text[]`,
  },
  {
    type: 'AGENDA_ITEM',
    thing: 'AgendaItem',
    table: 'agenda_item',
    title: ITEM,
    path: (item) => `'/sitzungen/' || ${item}.meeting_id`,
    bodies: (item) => bodiesOfMeeting(item, 'meeting_id'),
    audience: audienceOfItem,
  },
  {
    type: 'DECISION',
    thing: 'Decision',
    table: 'decision',
    title: (decision) => `'Beschluss zu ' || ${ofItem(decision, ITEM)}`,
    path: (decision) => `'/sitzungen/' || ${decision}.meeting_id`,
    bodies: (decision) => bodiesOfMeeting(decision, 'meeting_id'),
    audience: (decision) => ofItem(decision, audienceOfItem),
  },
];
