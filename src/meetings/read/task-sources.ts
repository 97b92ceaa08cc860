import type { TaskSource } from '../../tasks/index.js';
import { bodiesOfMeeting } from './visibility.js';

const DAY = (meeting: string): string => `kpr_german_day(${meeting}.starts_at, ${meeting}.zone)`;

/** Tasks come from meetings and from the items of their agendas. */
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
    title: (item) =>
      `'TOP ' || ${item}.position || ' ' || ${item}.title || ', Sitzung am '
        || (select ${DAY('sm')} from meeting sm where sm.id = ${item}.meeting_id)`,
    path: (item) => `'/sitzungen/' || ${item}.meeting_id`,
    bodies: (item) => bodiesOfMeeting(item, 'meeting_id'),
    // A confidential item's tasks are as confidential.
    audience: (item) =>
      `case when ${item}.audience && '{BODY,TOWN,PUBLIC}'::text[] then '{BODY}'::text[] else ${item}.audience end`,
  },
];
