import { many, one, readModel, refersTo, within } from '../../platform/graphql/index.js';
import type { Parameters } from '../../platform/graphql/read/read-model.js';
import { calledTo, ownCall, takesPart } from './visibility.js';

const ofMeeting = (t: string, column: string): string =>
  `(select m.${column} from meeting m where m.id = ${t}.meeting_id)`;

const meetingDay = (t: string): string =>
  `(select (m.starts_at at time zone 'Europe/Berlin')::date from meeting m where m.id = ${t}.meeting_id)`;

/** Seats of the body on the day of the meeting. */
const seatOfDay = (t: string, seat: string): string =>
  `${seat}.body_id = ${t}.body_id and ${seat}.valid_from <= ${meetingDay(t)}
   and (${seat}.valid_to is null or ${seat}.valid_to >= ${meetingDay(t)})`;

/** Guests see date and place, not by which rules they were called. */
const seesRules = (t: string, p: Parameters): string =>
  takesPart({ id: `${t}.meeting_id`, territory: `${t}.territory_id` }, p);

/** Nor who comes. */
const insider = (t: string, p: Parameters): string =>
  `(${t}.body_territory_id = any (${p.actor('coordinatorOf', 'uuid[]')})
    or ${t}.territory_id = any (${p.actor('coordinatorOf', 'uuid[]')})
    or ${t}.body_id = any (${p.actor('coordinatedBodies', 'uuid[]')})
    or ${t}.body_id = any (${p.actor('bodies', 'uuid[]')})
    or ${calledTo(`${t}.meeting_id`, p)} and ${ownCall(`${t}.meeting_id`, `vi.role <> 'GUEST' and vi.body_id = ${t}.body_id`, p)})`;

/**
 * Each seat with who will sit on it: whoever accepted, else who is still asked, else nobody. A vacant seat for which a
 * deputy is called counts as an occupied one, whatever he answers.
 */
const forecastSeats = (t: string): string =>
  `(select coalesce(json_agg(json_build_object('seatId', s.id, 'votingRight', s.voting_right, 'occupied', s.holder_id is not null or a.person_id is not null,
      'answer', coalesce(a.answer, 'OPEN'), 'representative', case when a.answer <> 'DECLINED'
        then json_build_object('personId', a.person_id, 'as', a.role) end) order by s.id), '[]'::json)
    from seat s
    left join lateral (
      select i.answer, i.person_id, i.role from invitation i
       where i.meeting_id = ${t}.meeting_id and i.seat_id = s.id and i.released_at is null
       order by array_position('{ACCEPTED,OPEN,DECLINED}'::text[], i.answer), i.role limit 1) a on true
   where ${seatOfDay(t, 's')})`;

/** When the present date of the meeting was served to each holder; null while it is not proved. */
const services = (t: string): string =>
  `(select coalesce(json_agg(json_build_object('recipientId', i.id, 'servedOn',
      (select min(sp.served_on) from service_proof sp join meeting m on m.id = i.meeting_id
        where sp.invitation_id = i.id and sp.schedule = m.schedule and sp.corrected_at is null))), '[]'::json)
    from invitation i where i.meeting_id = ${t}.meeting_id and i.body_id = ${t}.body_id and i.role = 'HOLDER'
      and i.released_at is null)`;

/** A body that calls the meeting, with its own period and quorum. Seen by everybody who sees the meeting. */
export const conveningBodyRead = readModel({
  type: 'ConveningBody',
  audience: within('Meeting', 'meeting_id'),
  seenBy: 'Who sees the meeting; its rules, forecast and backlog only who belongs to this body.',
  table: 'meeting_body',
  id: 'body_id',
  columns: { bodyId: 'body_id', position: 'position' },
  expressions: {
    rules: (t, p) => `case when ${seesRules(t, p)} then ${t}.rules end`,
    bodyKind: (t, p) => `(select b.kind from body b where b.id = ${t}.body_id and ${seesRules(t, p)})`,
    adoptedRules: (t, p) =>
      `(select r.parameters from rules_of_procedure r where r.body_id = ${t}.body_id and ${seesRules(t, p)}
          and daterange(r.valid_from, r.valid_to, '[]') @> (${p.now()} at time zone 'Europe/Berlin')::date)`,
    startsAt: (t) => ofMeeting(t, 'starts_at'),
    invitedAt: (t) => ofMeeting(t, 'invited_at'),
    meetingKind: (t) => ofMeeting(t, 'kind'),
    urgencyReason: (t) => ofMeeting(t, 'urgency_reason'),
    secondMeeting: (t) => ofMeeting(t, 'second_meeting'),
    answerBy: (t) => ofMeeting(t, 'answer_by'),
    asOf: (_, p) => p.now(),
    seats: (t, p) => `case when ${insider(t, p)} then ${forecastSeats(t)} end`,
    services: (t, p) => `case when ${insider(t, p)} then ${services(t)} end`,
  },
  relations: {
    body: refersTo('Body', 'body_id'),
    deadline: one({
      Deadline: (t, deadline) =>
        `${deadline}.kind = 'INVITATION' and ${deadline}.subject_id = ${t}.meeting_id and ${deadline}.body_id = ${t}.body_id`,
    }),
    topics: many(
      { Topic: (t, topic) => `${topic}.body_id = ${t}.body_id and ${topic}.closed_at is null` },
      { orderBy: [{ by: 'proposed_at' }] },
    ),
    vacantSeats: many(
      { Seat: (t, seat) => `${seat}.holder_id is null and ${seatOfDay(t, seat)}` },
      { orderBy: [{ by: 'id' }] },
    ),
  },
  requires: {
    invitationDeadline: [
      'rules',
      'adoptedRules',
      'bodyKind',
      'startsAt',
      'invitedAt',
      'meetingKind',
      'urgencyReason',
      'asOf',
    ],
    quorumForecast: [
      'rules',
      'adoptedRules',
      'bodyKind',
      'startsAt',
      'invitedAt',
      'meetingKind',
      'urgencyReason',
      'secondMeeting',
      'answerBy',
      'asOf',
      'seats',
      'services',
    ],
  },
  visibleTo: (t, p) =>
    `exists (select 1 from meeting vm where vm.id = ${t}.meeting_id and ${p.visible('Meeting', 'vm')})`,
});
