import type { FileCarrier } from '../../files/index.js';
import type { Parameters } from '../../platform/graphql/read/read-model.js';
import { bodiesOfMeeting, managesMeeting, type MeetingSql, takesPart } from './visibility.js';

const ofMeeting = (meeting: string): MeetingSql => ({
  id: `${meeting}.id`,
  territory: `${meeting}.territory_id`,
});
const ofItem = (item: string): MeetingSql => ({
  id: `${item}.meeting_id`,
  territory: `${item}.territory_id`,
});

/** Papers of a meeting that is called off are kept as they are. */
const managesOpen = (meeting: MeetingSql, p: Parameters): string =>
  `(${managesMeeting(meeting, p)} and exists (select 1 from meeting om where om.id = ${meeting.id} and om.state <> 'CANCELLED'))`;

/**
 * The papers of a meeting and of the items of its agenda. They are kept by who manages the meeting; BODY means who takes
 * part in it, and so no guest: a guest reads what is meant for everyone.
 */
export const meetingFileCarriers: readonly FileCarrier[] = [
  {
    thing: 'Meeting',
    table: 'meeting',
    bodies: bodiesOfMeeting,
    audience: (meeting) => `${meeting}.audience`,
    isDraft: (meeting) => `${meeting}.state = 'DRAFT'`,
    keeps: (meeting, p) => managesMeeting(ofMeeting(meeting), p),
    takesPart: (meeting, p) => takesPart(ofMeeting(meeting), p),
    mayAttach: (meeting, p) => managesOpen(ofMeeting(meeting), p),
  },
  {
    thing: 'AgendaItem',
    table: 'agenda_item',
    bodies: (item) => bodiesOfMeeting(item, 'meeting_id'),
    audience: (item) => `${item}.audience`,
    isDraft: (item) =>
      `exists (select 1 from meeting dm where dm.id = ${item}.meeting_id and dm.state = 'DRAFT')`,
    keeps: (item, p) => managesMeeting(ofItem(item), p),
    takesPart: (item, p) => takesPart(ofItem(item), p),
    mayAttach: (item, p) => managesOpen(ofItem(item), p),
  },
];
