import {
  many,
  meantFor,
  nameOfOffice,
  readModel,
  refersTo,
  sharesOf,
  stored,
  within,
} from '../../platform/graphql/index.js';
import type { Parameters } from '../../platform/graphql/read/index.js';
import { managesMeeting } from './visibility.js';

/** Whom the audience of a topic brings may not know its body. */
const ofItsBody = (t: string, p: Parameters, column: string): string =>
  `(select sb.${column} from body sb where sb.id = ${t}.body_id and ${p.visible('Body', 'sb')})`;

/** The backlog of a body is known to its office, and to whom each topic is meant for: its members unless it says otherwise. */
export const topicRead = readModel({
  type: 'Topic',
  audience: stored({ bodies: (topic) => `array[${topic}.body_id]` }),
  seenBy: 'Members of the body and the office.',
  table: 'topic',
  columns: {
    id: 'id',
    title: 'title',
    note: 'note',
    minutes: 'minutes',
    proposedAt: 'proposed_at',
    closedAt: 'closed_at',
    audience: 'audience',
    revision: 'revision',
  },
  relations: {
    body: refersTo('Body', 'body_id'),
    proposedBy: refersTo('Person', 'proposed_by'),
    sharedWith: many(
      { Share: (topic, share) => sharesOf('Topic', topic, share) },
      { orderBy: [{ by: 'shared_at' }] },
    ),
  },
  search: {
    kind: 'TOPIC',
    position: 5,
    title: 'title',
    subtitle: (t, p) => `
      'Thema' || coalesce(' für ' || ${ofItsBody(t, p, 'name')}, '')
        || case when ${t}.closed_at is null then '' else ', abgeschlossen' end`,
    distance: (t) => `case when ${t}.closed_at is null then 0 else 1 end`,
    bodyId: (t, p) => ofItsBody(t, p, 'id'),
  },
  visibleTo: (t, p) =>
    `(${t}.territory_id = any (${p.actor('coordinatorOf', 'uuid[]')})
      or ${t}.body_id = any (${p.actor('coordinatedBodies', 'uuid[]')})
      or (${t}.audience && '{BODY,PUBLIC}'::text[] and ${t}.body_id = any (${p.actor('bodies', 'uuid[]')}))
      or ${meantFor(t, p, 'Topic')})`,
});

/** What happened to a meeting, for the office that manages it. */
export const meetingHistoryRead = readModel({
  type: 'MeetingHistoryEntry',
  audience: within('Meeting', 'meeting_id'),
  seenBy: 'The office that manages the meeting.',
  table: 'meeting_history',
  columns: { id: 'id', at: 'at', event: 'event' },
  expressions: {
    facts: (t) => `${t}.facts::text`,
    by: (t, p) => nameOfOffice(t, 'account_id', p),
  },
  visibleTo: (t, p) => managesMeeting({ id: `${t}.meeting_id`, territory: `${t}.territory_id` }, p),
});
