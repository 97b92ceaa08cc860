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

/** For whom the acting person speaks in the town: as police, and as member of a working group (`speaksFor`). */
export const spokenSources = (t: string, p: Parameters): string => `to_json(array_remove(array[
  case when exists (select 1 from person vn join organisation vo on vo.id = vn.organisation_id and vo.sector = 'POLICE'
     where vn.territory_id = ${t}.territory_id and vn.id = any (${p.actor('persons', 'uuid[]')})) then 'POLICE' end,
  case when exists (select 1 from seat vs join body vb on vb.id = vs.body_id and vb.kind = 'WORKING_GROUP'
     where vs.territory_id = ${t}.territory_id and vs.holder_id = any (${p.actor('persons', 'uuid[]')})
       and vs.valid_from <= ${TODAY(p)} and (vs.valid_to is null or vs.valid_to >= ${TODAY(p)})) then 'WORKING_GROUP' end], null))`;

const TODAY = (p: Parameters): string => `(${p.now()} at time zone 'Europe/Berlin')::date`;
