import { many, nameOfOffice, nameOfSeen, readModel, refersTo, within } from '../../platform/graphql/index.js';
import type { Parameters } from '../../platform/graphql/read/read-model.js';
import { unservedOccasions } from './unserved.js';
import { calledTo, isNoDraft, memberOfMeeting, ofLeadOffice, ownCall } from './visibility.js';

/** The office of the invitation's own town, or of the town that leads the meeting. */
const ofItsOffice = (t: string, p: Parameters): string =>
  `(${ofLeadOffice(`${t}.territory_id`, p)}
    or ${t}.body_id = any (${p.actor('coordinatedBodies', 'uuid[]')})
    or exists (select 1 from meeting vm where vm.id = ${t}.meeting_id and ${ofLeadOffice('vm.territory_id', p)}))`;

/** The right to the own invitation ends with the seat, the call, or the guest invitation behind it. */
export const isOwn = (t: string, p: Parameters): string =>
  `(${t}.person_id = any (${p.actor('persons', 'uuid[]')}) and ${t}.released_at is null
    and (${calledTo(`${t}.meeting_id`, p)} or (${t}.role = 'HOLDER' and ${t}.body_id = any (${p.actor('bodies', 'uuid[]')}))))`;

/** Holders and deputies are called when the meeting is no draft any more; a guest may be noted before. */
const ofMember = (t: string, p: Parameters): string =>
  `(${memberOfMeeting(`${t}.meeting_id`, p)} and (${t}.role <> 'GUEST' or ${isNoDraft(`${t}.meeting_id`)}))`;

export const invitationRead = readModel({
  type: 'Invitation',
  audience: within('Meeting', 'meeting_id'),
  seenBy: 'The invited person, the offices and members of the convening bodies, and the deputies called.',
  table: 'invitation',
  columns: {
    id: 'id',
    role: 'role',
    votingRight: 'voting_right',
    answer: 'answer',
    answeredAt: 'answered_at',
    answeredVia: 'answered_via',
    calledAt: 'called_at',
    releasedAt: 'released_at',
    revision: 'revision',
  },
  expressions: {
    unserved: unservedOccasions,
    canAnswer: (t, p) =>
      `(${isOwn(t, p)} and exists (select 1 from meeting vm where vm.id = ${t}.meeting_id and vm.state = 'INVITED' and vm.starts_at > ${p.now()}))`,
  },
  relations: {
    meeting: refersTo('Meeting', 'meeting_id'),
    body: refersTo('Body', 'body_id'),
    seat: refersTo('Seat', 'seat_id'),
    person: refersTo('Person', 'person_id'),
    agendaItem: refersTo('AgendaItem', 'agenda_item_id'),
    serviceProofs: many(
      { ServiceProof: (i, proof) => `${proof}.invitation_id = ${i}.id` },
      { orderBy: [{ by: 'at' }] },
    ),
    answerHistory: many(
      { AnswerRecord: (i, record) => `${record}.invitation_id = ${i}.id` },
      { orderBy: [{ by: 'at' }] },
    ),
  },
  visibleTo: (t, p) =>
    `(${ofLeadOffice(`${t}.territory_id`, p)} or ${ofMember(t, p)} or ${ofItsOffice(t, p)} or ${isOwn(t, p)}
      or (${calledTo(`${t}.meeting_id`, p)} and ${ownCall(`${t}.meeting_id`, `vi.role <> 'GUEST'`, p)}))`,
});

const behindInvitation = (t: string, p: Parameters): string =>
  `(${ofLeadOffice(`${t}.territory_id`, p)}
    or exists (select 1 from invitation bi where bi.id = ${t}.invitation_id and ${ofItsOffice('bi', p)}))`;

/** Earlier answers and how the invitation was served are the offices' business alone. */
export const answerRecordRead = readModel({
  type: 'AnswerRecord',
  audience: within('Invitation', 'invitation_id'),
  seenBy: 'The office of the invited person and the office that leads the meeting.',
  table: 'answer_record',
  columns: { id: 'id', schedule: 'schedule', answer: 'answer', at: 'at', via: 'via' },
  expressions: {
    recordedBy: (t, p) =>
      `case ${t}.via when 'OFFICE' then ${nameOfOffice(t, 'recorded_by', p)} else ${nameOfSeen(t, 'recorded_by', p)} end`,
  },
  relations: {
    chosenDeputy: refersTo('Person', 'chosen_deputy_id'),
  },
  visibleTo: behindInvitation,
});

export const serviceProofRead = readModel({
  type: 'ServiceProof',
  audience: within('Invitation', 'invitation_id'),
  seenBy: 'The office of the invited person and the office that leads the meeting.',
  table: 'service_proof',
  columns: {
    id: 'id',
    occasion: 'occasion',
    schedule: 'schedule',
    channel: 'channel',
    state: 'state',
    at: 'at',
    servedOn: 'served_on',
    detail: 'detail',
    correctedAt: 'corrected_at',
    correctionReason: 'correction_reason',
  },
  expressions: {
    enteredBy: (t, p) => nameOfOffice(t, 'entered_by', p),
    correctedBy: (t, p) => nameOfOffice(t, 'corrected_by', p),
  },
  visibleTo: behindInvitation,
});
