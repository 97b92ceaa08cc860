import {
  attachmentsOf,
  many,
  meantFor,
  sharesOf,
  readModel,
  refersTo,
  stored,
} from '../../platform/graphql/index.js';
import type { Parameters } from '../../platform/graphql/read/read-model.js';
import { isOwn } from './invitation.read.js';
import {
  bodiesOfMeeting,
  calledTo,
  isConcerned,
  managesMeeting,
  memberOfMeeting,
  ofAnyOffice,
  ofLeadOffice,
} from './visibility.js';

/** Seconds between now and the meeting, whether it comes or has been. */
const distanceOf = (t: string, p: Parameters): string =>
  `abs(extract(epoch from ${t}.starts_at - ${p.now()}))`;

/** Whom the audience brings learns that there is a meeting, when and where; not how one takes part in it. */
const forConcerned = (column: string) => (t: string, p: Parameters) =>
  `case when ${isConcerned({ id: `${t}.id`, territory: `${t}.territory_id` }, p)} then ${t}.${column} end`;

/**
 * Drafts are known to the offices. From the invitation on a meeting is known to its members and everybody called, and
 * to whom its audience means besides.
 */
export const meetingRead = readModel({
  type: 'Meeting',
  audience: stored({
    bodies: bodiesOfMeeting,
    always: ['BODY'],
    isDraft: (meeting) => `${meeting}.state = 'DRAFT'`,
  }),
  seenBy:
    'Drafts: the offices of the convening bodies; from the invitation on also their members, and everybody called to it.',
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
    audience: 'audience',
    place: 'place',
    secondMeeting: 'second_meeting',
    invitedAt: 'invited_at',
    heldUntil: 'held_until',
    cancelledAt: 'cancelled_at',
    sequence: 'sequence',
    schedule: 'schedule',
    revision: 'revision',
  },
  expressions: {
    videoUrl: forConcerned('video_url'),
    urgencyReason: forConcerned('urgency_reason'),
    answerBy: forConcerned('answer_by'),
    cancelReason: forConcerned('cancel_reason'),
    canManage: (t, p) => managesMeeting({ id: `${t}.id`, territory: `${t}.territory_id` }, p),
    canEnterFor: (t, p) => ofAnyOffice({ id: `${t}.id`, territory: `${t}.territory_id` }, p),
    canAnswer: (t, p) =>
      `${t}.state = 'INVITED' and ${t}.starts_at > ${p.now()} and exists (
         select 1 from invitation ai where ai.meeting_id = ${t}.id and ${isOwn('ai', p)})`,
    asOf: (_, p) => p.now(),
    answerCounts: (t, p) => `
      (select json_build_object('accepted', count(*) filter (where ci.answer = 'ACCEPTED'),
              'declined', count(*) filter (where ci.answer = 'DECLINED'), 'open', count(*) filter (where ci.answer = 'OPEN'))
         from invitation ci where ci.meeting_id = ${t}.id and ci.role <> 'GUEST' and ci.released_at is null
          and ${p.visible('Invitation', 'ci')})`,
    agendaMinutes: (t, p) => `
      (select coalesce(sum(ma.minutes), 0)::int from agenda_item ma
        where ma.meeting_id = ${t}.id and ${p.visible('AgendaItem', 'ma')})`,
    refusedMails: (t, p) => `
      case when ${ofAnyOffice({ id: `${t}.id`, territory: `${t}.territory_id` }, p)} then (
        select count(*)::int from invitation ri
         where ri.meeting_id = ${t}.id and ri.released_at is null and ${p.visible('Invitation', 'ri')}
           and (select rp.state from service_proof rp where rp.invitation_id = ri.id and rp.schedule = ${t}.schedule and rp.corrected_at is null
                 order by rp.at desc, rp.id desc limit 1) in ('REFUSED', 'RETURNED')) end`,
  },
  relations: {
    territory: refersTo('Territory', 'territory_id'),
    bodies: many(
      { ConveningBody: (meeting, body) => `${body}.meeting_id = ${meeting}.id` },
      { orderBy: [{ by: 'position', isUnique: true }] },
    ),
    agenda: many(
      { AgendaItem: (meeting, item) => `${item}.meeting_id = ${meeting}.id` },
      { orderBy: [{ by: 'position', isUnique: true }] },
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
    attachments: attachmentsOf('Meeting'),
    sharedWith: many(
      { Share: (meeting, share) => sharesOf('Meeting', meeting, share) },
      { orderBy: [{ by: 'shared_at' }] },
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
    may: ['state', 'startsAt', 'canManage', 'canEnterFor', 'canAnswer', 'asOf'],
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
      or ${calledTo(`${t}.id`, p)}
      or (${t}.state <> 'DRAFT' and ${meantFor(t, p, 'Meeting')}))`,
});
