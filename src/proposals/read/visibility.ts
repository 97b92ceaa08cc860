import { meantFor } from '../../platform/graphql/index.js';
import type { Parameters } from '../../platform/graphql/read/index.js';

/** The office of the territory, or who coordinates the deciding body alone. */
export const ofOffice = (t: string, p: Parameters): string =>
  `(${t}.territory_id = any (${p.actor('coordinatorOf', 'uuid[]')}) or coalesce(${t}.body_id = any (${p.actor('coordinatedBodies', 'uuid[]')}), false))`;

/** Has a seat or office in the town today. */
export const belongs = (t: string, p: Parameters): string =>
  `${t}.territory_id = any (${p.actor('territories', 'uuid[]')})`;

/** The proposals that he writes are found once for the statement. */
export const isAuthor = (t: string, p: Parameters): string =>
  `${t}.id in (select va.proposal_id from proposal_author va where va.person_id = any (${p.actor('persons', 'uuid[]')}))`;

/** Nobody but its authors and the office reads what is being written, or was never handed in. */
export const isUnderway = (t: string): string =>
  `(${t}.submitted_at is not null and ${t}.state not in ('DRAFT', 'RETURNED'))`;

/** Members of the deciding body read what is meant for it. */
const meantForBody = (t: string, p: Parameters): string =>
  `(${t}.audience && '{BODY,PUBLIC}'::text[] and ${t}.body_id = any (${p.actor('bodies', 'uuid[]')}))`;

/** Asked to review the present submission; who declared a conflict, or is not waited for, is out of it. */
export const isReviewer = (t: string, p: Parameters): string =>
  `exists (select 1 from proposal_review vr where vr.proposal_id = ${t}.id and vr.version = ${t}.version
     and vr.state in ('OPEN', 'DONE') and vr.reviewer_id = any (${p.actor('persons', 'uuid[]')}))`;

/** Has a seat in the body that decides. */
export const ofDecidingBody = (t: string, p: Parameters): string =>
  `coalesce(${t}.body_id = any (${p.actor('bodies', 'uuid[]')}), false)`;

export const seesProposal = (t: string, p: Parameters): string => `(
  ${ofOffice(t, p)}
  or (${belongs(t, p)} and ${isAuthor(t, p)})
  or (${isUnderway(t)} and (${belongs(t, p)} and ${isReviewer(t, p)} or ${meantForBody(t, p)} or ${meantFor(t, p, 'ProjectProposal')})))`;
