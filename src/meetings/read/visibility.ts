import { receivedShare } from '../../platform/graphql/index.js';
import type { Parameters } from '../../platform/graphql/read/read-model.js';

/** SQL for the id and the owning territory of a meeting. */
export interface MeetingSql {
  readonly id: string;
  readonly territory: string;
}

/** uuid[] of the convening bodies, the leading one first. */
export const bodiesOfMeeting = (alias: string, id = 'id'): string =>
  `array(select vb.body_id from meeting_body vb where vb.meeting_id = ${alias}.${id} order by vb.position)`;

const convening = (id: string, condition: string): string =>
  `exists (select 1 from meeting_body vb where vb.meeting_id = ${id} and (${condition}))`;

/** The coordination office of the leading body's territory: the cheapest question, so it is asked first. */
export const ofLeadOffice = (territory: string, p: Parameters): string =>
  `${territory} = any (${p.actor('coordinatorOf', 'uuid[]')})`;

/** The office of any convening body, also one that coordinates this body alone. */
export const ofAnyOffice = ({ id, territory }: MeetingSql, p: Parameters): string =>
  `(${ofLeadOffice(territory, p)} or ${convening(
    id,
    `vb.body_territory_id = any (${p.actor('coordinatorOf', 'uuid[]')}) or vb.body_id = any (${p.actor('coordinatedBodies', 'uuid[]')})`,
  )})`;

/** Who manages the meeting: the lead's office, or who coordinates the leading body alone. */
export const managesMeeting = ({ id, territory }: MeetingSql, p: Parameters): string =>
  `(${ofLeadOffice(territory, p)} or ${convening(id, `vb.position = 1 and vb.body_id = any (${p.actor('coordinatedBodies', 'uuid[]')})`)})`;

/**
 * Has a seat today in one of the convening bodies. These meetings are found once for the statement, in an index, and
 * not anew for each row. Drafts are among them.
 */
export const memberOfMeeting = (id: string, p: Parameters): string =>
  `${id} in (select vb.meeting_id from meeting_body vb where vb.body_id = any (${p.actor('bodies', 'uuid[]')}))`;

export const isNoDraft = (id: string): string =>
  `exists (select 1 from meeting vd where vd.id = ${id} and vd.state <> 'DRAFT')`;

/** Called to the meeting as a deputy, as a member before his first day, or invited as a guest; not released since. Deputies keep it. */
export const calledTo = (id: string, p: Parameters): string =>
  `${id} = any (${p.actor('meetings', 'uuid[]')})`;

/** Has more to do with the meeting than a guest: an office or member of a convening body, or a deputy called to it. */
export const takesPart = (meeting: MeetingSql, p: Parameters): string =>
  `(${ofAnyOffice(meeting, p)} or ${memberOfMeeting(meeting.id, p)}
    or (${calledTo(meeting.id, p)} and ${ownCall(meeting.id, `vi.role <> 'GUEST'`, p)}))`;

/** Called, or takes part: whom the details of the calling concern, and not only that there is a meeting. */
export const isConcerned = (meeting: MeetingSql, p: Parameters): string =>
  `(${ofAnyOffice(meeting, p)} or ${memberOfMeeting(meeting.id, p)} or ${calledTo(meeting.id, p)})`;

/**
 * Not brought by PUBLIC alone from a town with which the reader has nothing to do: of his own towns, his bodies and
 * calls, or shared with him. Lists show these; what other towns hold for everyone is found by search, link and filter.
 */
export const isAtHome = (t: string, p: Parameters): string =>
  `(not ${t}.for_everyone
    or ${t}.territory_id = any (${p.actor('territories', 'uuid[]')})
    or ${t}.territory_id in (select hp.territory_id from person hp where hp.id = any (${p.actor('persons', 'uuid[]')}))
    or ${isConcerned({ id: `${t}.id`, territory: `${t}.territory_id` }, p)}
    or ${receivedShare(t, p, 'Meeting')})`;

/** The own live call in this meeting, further described by a condition over `vi`. */
export const ownCall = (id: string, condition: string, p: Parameters): string =>
  `exists (select 1 from invitation vi where vi.meeting_id = ${id} and vi.released_at is null
     and vi.person_id = any (${p.actor('persons', 'uuid[]')}) and (${condition}))`;
