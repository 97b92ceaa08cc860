import type { Parameters } from '../../platform/graphql/read/index.js';

/** The body, as the columns of a row name it. */
interface BodyColumns {
  readonly territory: string;
  readonly body: string;
}

/** His own bodies, those he coordinates, and those that convene a meeting to which he is called as deputy or guest. */
export const knowsBody = (body: string, p: Parameters): string => `(
  ${body} = any (${p.actor('bodies', 'uuid[]')})
  or ${body} = any (${p.actor('coordinatedBodies', 'uuid[]')})
  or ${body} in (select kb.body_id from meeting_body kb where kb.meeting_id = any (${p.actor('meetings', 'uuid[]')})))`;

/** The same bodies as one uuid[], so that PostgreSQL finds their people once for the statement, not anew for each row. */
export const knownBodies = (p: Parameters): string =>
  `(${p.actor('bodies', 'uuid[]')} || ${p.actor('coordinatedBodies', 'uuid[]')} || array(
      select kb.body_id from meeting_body kb where kb.meeting_id = any (${p.actor('meetings', 'uuid[]')})))`;

export const coordinates = (territory: string, p: Parameters): string =>
  `${territory} = any (${p.actor('coordinatorOf', 'uuid[]')})`;

/** Who sees the seats of a body, their holders and deputies: its members, those called to it, and the office. */
export const seesSeats = ({ territory, body }: BodyColumns, p: Parameters): string =>
  `(${coordinates(territory, p)} or ${knowsBody(body, p)})`;

/** Today in Europe/Berlin. */
export const today = (p: Parameters): string => `(${p.now()} at time zone 'Europe/Berlin')::date`;

/** Does the term of a seat or version include the day? */
export const holdsOn = (row: string, day: string): string =>
  `${row}.valid_from <= ${day} and (${row}.valid_to is null or ${row}.valid_to >= ${day})`;
