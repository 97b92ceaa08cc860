import { meantFor } from '../../platform/graphql/index.js';
import type { Parameters } from '../../platform/graphql/read/index.js';

/** The office of the territory, or who coordinates the deciding body alone. */
export const ofOffice = (t: string, p: Parameters): string =>
  `(${t}.territory_id = any (${p.actor('coordinatorOf', 'uuid[]')}) or coalesce(${t}.body_id = any (${p.actor('coordinatedBodies', 'uuid[]')}), false))`;

/** Has a seat or office in the town today. */
export const belongs = (t: string, p: Parameters): string =>
  `${t}.territory_id = any (${p.actor('territories', 'uuid[]')})`;

/** The projects that he runs are found once for the statement. */
export const isTeam = (t: string, p: Parameters): string =>
  `${t}.id in (select vm.project_id from project_member vm where vm.person_id = any (${p.actor('persons', 'uuid[]')}))`;

/** He is asked for reports. */
export const isReporter = (t: string, p: Parameters): string =>
  `${t}.id in (select vr.project_id from project_reporter vr where vr.revoked_at is null and vr.person_id = any (${p.actor('persons', 'uuid[]')}))`;

/** Members of the deciding body read what is meant for it. */
const meantForBody = (t: string, p: Parameters): string =>
  `(${t}.audience && '{BODY,PUBLIC}'::text[] and ${t}.body_id = any (${p.actor('bodies', 'uuid[]')}))`;

/**
 * Who sees a project: the office; who runs it or is asked for reports, as long as he has a seat or office in its town; and
 * whom its audience means.
 */
export const seesProject = (t: string, p: Parameters): string => `(
  ${ofOffice(t, p)}
  or (${belongs(t, p)} and (${isTeam(t, p)} or ${isReporter(t, p)}))
  or ${meantForBody(t, p)}
  or ${meantFor(t, p, 'Project')})`;

const ofProject = (t: string, condition: (project: string) => string): string =>
  `exists (select 1 from project vp where vp.id = ${t}.project_id and (${condition('vp')}))`;

/** Parts of the plan are read by whoever sees the project. */
export const ofVisibleProject = (t: string, p: Parameters): string =>
  ofProject(t, (project) => p.visible('Project', project));

/** What the town says about it among itself: not for whom the audience brings from elsewhere. */
export const ofOwnTown = (t: string, p: Parameters): string =>
  `(${belongs(t, p)} and ${ofVisibleProject(t, p)})`;

/** Receipts and who is asked: for those who run it. */
export const ofThoseWhoRunIt = (t: string, p: Parameters): string =>
  `(${belongs(t, p)} and ${ofProject(t, (project) => `${ofOffice(project, p)} or ${isTeam(project, p)}`)})`;
