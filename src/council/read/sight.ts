import type { Parameters } from '../../platform/graphql/read/index.js';

/** The body, as the columns of a row name it. */
interface BodyColumns {
  readonly territory: string;
  readonly body: string;
}

const convenes = (body: string, meetings: string): string =>
  `${body} in (select kb.body_id from meeting_body kb where kb.meeting_id = any (${meetings}))`;

/** His own bodies, those he coordinates, and those that convene a meeting to which he is called as a deputy. */
const knowsBody = (body: string, p: Parameters): string => `(
  ${body} = any (${p.actor('bodies', 'uuid[]')})
  or ${body} = any (${p.actor('coordinatedBodies', 'uuid[]')})
  or ${convenes(body, p.actor('deputyMeetings', 'uuid[]'))})`;

/** The same bodies as one uuid[], so that PostgreSQL finds their people once for the statement, not anew for each row. */
export const knownBodies = (p: Parameters): string =>
  `(${p.actor('bodies', 'uuid[]')} || ${p.actor('coordinatedBodies', 'uuid[]')} || array(
      select kb.body_id from meeting_body kb where kb.meeting_id = any (${p.actor('deputyMeetings', 'uuid[]')})))`;

export const coordinates = (territory: string, p: Parameters): string =>
  `${territory} = any (${p.actor('coordinatorOf', 'uuid[]')})`;

/** By the permission table: the office, the administration, and for persons of the state the state council. */
export const seesPersonsOf = (territory: string, p: Parameters): string =>
  `${territory} = any (${p.actor('seesPersonsOf', 'uuid[]')})`;

export const managesPersonsOf = (territory: string, p: Parameters): string =>
  `${territory} = any (${p.actor('managesPersonsOf', 'uuid[]')})`;

const administers = (territory: string, p: Parameters): string =>
  `${territory} = any (${p.actor('adminOf', 'uuid[]')})`;

/** Who sees the seats of a body, their holders and deputies: its members, those called to it, and the office. */
export const seesSeats = ({ territory, body }: BodyColumns, p: Parameters): string =>
  `(${coordinates(territory, p)} or ${knowsBody(body, p)})`;

/** Who reads the mandate and the rules of a body: as the seats, and the administration of its territory. */
export const seesRules = ({ territory, body }: BodyColumns, p: Parameters): string =>
  `(${administers(territory, p)} or ${seesSeats({ territory, body }, p)})`;

/** Who reads the mandate of a body, and nothing else of it: the coaches of its town. */
export const seesMandate = (body: BodyColumns, p: Parameters): string =>
  `(${seesRules(body, p)} or ${body.territory} = any (${p.actor('coachOf', 'uuid[]')}))`;

/** Who reads the name of a body beside those who read more of it. Guests, and deputies of the past, for whom a meeting has to say whose it is; and data protection. */
export const knowsNameOfBody = ({ territory, body }: BodyColumns, p: Parameters): string =>
  `(${convenes(body, p.actor('meetings', 'uuid[]'))} or ${territory} = any (${p.actor('protectsDataOf', 'uuid[]')}))`;

/** Today in Europe/Berlin. */
export const today = (p: Parameters): string => `(${p.now()} at time zone 'Europe/Berlin')::date`;

/** Does the term of a seat or version include the day? */
export const holdsOn = (row: string, day: string): string =>
  `${row}.valid_from <= ${day} and (${row}.valid_to is null or ${row}.valid_to >= ${day})`;
