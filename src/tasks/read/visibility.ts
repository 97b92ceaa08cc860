import { meantFor } from '../../platform/graphql/index.js';
import type { Parameters } from '../../platform/graphql/read/index.js';

/** The office of the territory, or who coordinates the body alone. */
export const ofOffice = (t: string, p: Parameters): string =>
  `(${t}.territory_id = any (${p.actor('coordinatorOf', 'uuid[]')}) or coalesce(${t}.body_id = any (${p.actor('coordinatedBodies', 'uuid[]')}), false))`;

/** Has a seat or office in the town today. */
export const belongs = (t: string, p: Parameters): string =>
  `${t}.territory_id = any (${p.actor('territories', 'uuid[]')})`;

/** Makes tasks somewhere in the town. */
export const makesTasks = (t: string, p: Parameters): string =>
  `${t}.territory_id = any (${p.actor('makesTasksIn', 'uuid[]')})`;

/** A person or an organisation, by the names of their columns: the actor himself, or his organisation in this town. */
const isMe = (t: string, column: string, p: Parameters): string =>
  `(coalesce(${t}.${column}_id = any (${p.actor('persons', 'uuid[]')}), false)
    or coalesce((${t}.territory_id, ${t}.${column}_organisation_id) in (
         select vp.territory_id, vp.organisation_id from person vp where vp.id = any (${p.actor('persons', 'uuid[]')})), false))`;

export const isResponsible = (t: string, p: Parameters): string => isMe(t, 'responsible', p);
export const isReceiver = (t: string, p: Parameters): string => isMe(t, 'proposed', p);
export const isCreator = (t: string, p: Parameters): string =>
  `coalesce(${t}.created_by = any (${p.actor('persons', 'uuid[]')}), false)`;
/** The tasks with which he helps are found once for the statement. */
export const isHelper = (t: string, p: Parameters): string =>
  `${t}.id in (select vh.task_id from task_helper vh where vh.person_id = any (${p.actor('persons', 'uuid[]')}))`;

/** Members read what is meant for their body. */
const meantForBody = (t: string, p: Parameters): string =>
  `(${t}.audience && '{BODY,PUBLIC}'::text[] and ${t}.body_id = any (${p.actor('bodies', 'uuid[]')}))`;

/**
 * Who sees a task: the office; who answers for it, helps, made it or is asked to take it over, as long as he has a seat
 * or office in its town; and whom its audience means.
 */
export const seesTask = (t: string, p: Parameters): string => `(
  ${ofOffice(t, p)}
  or (${belongs(t, p)} and (${isResponsible(t, p)} or ${isReceiver(t, p)} or ${isCreator(t, p)} or ${isHelper(t, p)}))
  or ${meantForBody(t, p)}
  or ${meantFor(t, p, 'Task')})`;
