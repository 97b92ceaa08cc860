import { many, one, readModel } from '../../platform/graphql/index.js';
import { calledTo, managesMeeting, memberOfMeeting, ofAnyOffice, ofLeadOffice } from './visibility.js';

/** Drafts are known to the offices; from the invitation on, to the members and to everybody called. */
export const meetingRead = readModel({
  type: 'Meeting',
  table: 'meeting',
  columns: {
    id: 'id',
    number: 'number',
    kind: 'kind',
    title: 'title',
    state: 'state',
    startsAt: 'starts_at',
    endsAt: 'ends_at',
    zone: 'zone',
    place: 'place',
    videoUrl: 'video_url',
    urgencyReason: 'urgency_reason',
    secondMeeting: 'second_meeting',
    answerBy: 'answer_by',
    invitedAt: 'invited_at',
    heldUntil: 'held_until',
    cancelledAt: 'cancelled_at',
    cancelReason: 'cancel_reason',
    sequence: 'sequence',
    schedule: 'schedule',
    revision: 'revision',
  },
  expressions: {
    canManage: (t, p) => managesMeeting({ id: `${t}.id`, territory: `${t}.territory_id` }, p),
  },
  relations: {
    territory: one({ Territory: (meeting, territory) => `${territory}.id = ${meeting}.territory_id` }),
    bodies: many(
      { ConveningBody: (meeting, body) => `${body}.meeting_id = ${meeting}.id` },
      { orderBy: [{ by: 'position' }] },
    ),
    agenda: many(
      { AgendaItem: (meeting, item) => `${item}.meeting_id = ${meeting}.id` },
      { orderBy: [{ by: 'position' }] },
    ),
    invitations: many(
      { Invitation: (meeting, i) => `${i}.meeting_id = ${meeting}.id and ${i}.role <> 'GUEST'` },
      { orderBy: [{ by: 'called_at' }] },
    ),
    guests: many(
      {
        Invitation: (meeting, i) =>
          `${i}.meeting_id = ${meeting}.id and ${i}.role = 'GUEST' and ${i}.released_at is null`,
      },
      { orderBy: [{ by: 'called_at' }] },
    ),
    myInvitations: many(
      {
        Invitation: (meeting, i, p) =>
          `${i}.meeting_id = ${meeting}.id and ${i}.released_at is null and ${i}.person_id = any (${p.actor('persons', 'uuid[]')})`,
      },
      { orderBy: [{ by: 'called_at' }] },
    ),
    history: many(
      { MeetingHistoryEntry: (meeting, entry) => `${entry}.meeting_id = ${meeting}.id` },
      { orderBy: [{ by: 'at' }] },
    ),
  },
  requires: {
    startsAtLocal: ['startsAt', 'zone'],
    startsAtNote: ['startsAt', 'zone'],
    endsAtLocal: ['endsAt', 'zone'],
  },
  visibleTo: (t, p) =>
    `(${ofLeadOffice(`${t}.territory_id`, p)}
      or (${t}.state <> 'DRAFT' and ${memberOfMeeting(`${t}.id`, p)})
      or ${ofAnyOffice({ id: `${t}.id`, territory: `${t}.territory_id` }, p)}
      or ${calledTo(`${t}.id`, p)})`,
});
