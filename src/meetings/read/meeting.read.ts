import { many, one, readModel } from '../../platform/graphql/index.js';
import type { Parameters } from '../../platform/graphql/read/read-model.js';
import { calledTo, managesMeeting, memberOfMeeting, ofAnyOffice, ofLeadOffice } from './visibility.js';

/** Seconds between now and the meeting, whether it comes or has been. */
const distanceOf = (t: string, p: Parameters): string =>
  `abs(extract(epoch from ${t}.starts_at - ${p.now()}))`;

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
  search: {
    kind: 'MEETING',
    position: 3,
    title: 'title',
    subtitle: (t) => `
      'Sitzung am ' || kpr_german_day(${t}.starts_at, ${t}.zone) || ', ' ||
        case ${t}.state when 'DRAFT' then 'Entwurf' when 'INVITED' then 'eingeladen' when 'HELD' then 'durchgeführt'
          else 'abgesagt' end`,
    distance: (t, p) => distanceOf(t, p),
    meetingId: (t) => `${t}.id`,
  },
  visibleTo: (t, p) =>
    `(${ofLeadOffice(`${t}.territory_id`, p)}
      or (${t}.state <> 'DRAFT' and ${memberOfMeeting(`${t}.id`, p)})
      or ${ofAnyOffice({ id: `${t}.id`, territory: `${t}.territory_id` }, p)}
      or ${calledTo(`${t}.id`, p)})`,
});
